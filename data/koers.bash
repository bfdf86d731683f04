# SPDX-License-Identifier: EUPL-1.2
# Completion of koers(1) for bash.

_koers_words ()
{
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "${COMP_WORDS[COMP_CWORD]}")
}

# Files whose name matches the pattern $1 (all, if it is empty), and folders.
_koers_files ()
{
  local word=${COMP_WORDS[COMP_CWORD]}

  compopt -o filenames 2> /dev/null
  mapfile -t COMPREPLY < <(if [[ -n $1 ]]; then compgen -d -- "$word"; fi
                           compgen -f ${1:+-X "!$1"} -- "$word")
}

_koers ()
{
  local commands='new import export check formats'
  local command=${COMP_WORDS[1]} word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local options='' i n_files=0

  COMPREPLY=()

  if [[ $COMP_CWORD -eq 1 ]]; then
    if [[ $word == -* ]]; then
      _koers_words '--help --version'
    else
      local files
      _koers_files '*.koers'
      files=("${COMPREPLY[@]}")
      _koers_words "$commands"
      COMPREPLY+=("${files[@]}")
    fi
    return
  fi

  case $command in
    new) options='--example --empty --language' ;;
    import) options='--format --map --kind --except --into --dry-run' ;;
    export) options='--format --as-of --kind --profile --filter --group --then-by --sort --fold --baseline --against --since --derived --paper --landscape --portrait --from --to
      --pages --across --table --without' ;;
  esac

  case $command:$before in
    import:--format | export:--format)
      _koers_words "$("${COMP_WORDS[0]}" formats 2> /dev/null | while read -r id _; do printf '%s\n' "$id"; done)"
      return
      ;;
    import:--map) _koers_files '' ; return ;;
    export:--profile) _koers_words 'full management public'; return ;;
    export:--paper) _koers_words 'a4 a3 a2 a1 a0 slide'; return ;;
    export:--without) _koers_words 'title date source legend'; return ;;
    export:--sort) _koers_words 'plan start end code state'; return ;;
    export:--as-of) _koers_words "$(date +%F)"; return ;;
    import:--kind | import:--except | import:--into | export:--kind | export:--filter | export:--group | export:--then-by | export:--fold) return ;;
    export:--from | export:--to | export:--pages | export:--across) return ;;
    new:--language) _koers_words 'nl en'; return ;;
  esac

  if [[ $word == -?* ]]; then
    _koers_words "$options"
    return
  fi

  # The strategy comes first, then what is read or written.
  for ((i = 2; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --format | --map | --kind | --except | --into | --as-of | --profile | --filter | --group | --then-by | --sort | --fold | --baseline | --against | --since | --language | --paper | --from | \
        --to | --pages | --across | --without) ((i++)) ;;
      --*) ;;
      *) ((++n_files)) ;;
    esac
  done
  case $command:$n_files in
    new:0 | import:0 | export:0 | check:0) _koers_files '*.koers' ;;
    import:1 | export:1) _koers_files '' ;;
  esac
}

complete -F _koers koers
