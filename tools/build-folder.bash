# SPDX-License-Identifier: EUPL-1.2
# The build folders, for tools/run and tools/check; they name the root of the source in $repository.
# shellcheck shell=bash disable=SC2034,SC2154

# A folder that both use is set up alike, so that going from one to the other builds nothing again.
build_options=(-Dwerror=true)

# Ends with one sentence if something in the folder $1 cannot be written to, or the place where it is to come. What find takes may follow.
require_writable ()
{
  local folder=$1 user

  shift
  if [[ ! -e $folder ]]; then
    folder=$repository
    set -- -maxdepth 0
  fi
  if [[ -n $(find "$folder" "$@" ! -type l ! -writable -print -quit 2>&1) ]]; then
    user=$(id -un)
    printf 'tools/%s: %s may not write in %s; make it yours with "sudo chown -R %s %q", or work in a copy of your own: "cp -r %q ."\n' \
      "${0##*/}" "$user" "$folder" "$user" "$folder" "$repository" >&2
    exit 1
  fi
}

# For which source a build folder was made; nothing if it was not completed.
print_source ()
{
  [[ ! -f $1/build.ninja ]] || python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["directories"]["source"])' \
    "$1/meson-info/meson-info.json" 2> /dev/null || true
}

# Sets up the build folder $1 with the options that follow. One that was made for another place, because the clone has been moved or
# copied, would build what stands there, so it is made anew.
set_up ()
{
  local folder=$1

  shift
  if [[ ! -f $folder/meson-private/coredata.dat ]]; then
    meson setup "$@" "$folder" "$repository"
  elif [[ $(print_source "$folder") != "$repository" ]]; then
    meson setup --wipe "$@" "$folder" "$repository"
  else
    meson configure "$@" "$folder"
  fi
}
