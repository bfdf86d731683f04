#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The PDF of an agreement: chapters and objectives are made of what it says, and an objective leads back to its page."""
from koersdialogs import *
from koerspdf import PAGES, STRATEGY, write_pdf


def start(pdf):
    koers = Koers('--empty')
    write_pdf(os.path.join(koers.folder, 'akkoord.pdf'), pdf)
    document = os.path.join(koers.folder, 'a.json')
    with open(document, 'w') as file:
        file.write(STRATEGY)
    koers.command('import', koers.path, document)
    koers.open('Strategy')
    return koers


def go_to(koers, name):
    press('ctrl+k')
    wait(lambda: len(windows(koers)) == 2, 'where to go')
    give_focus(koers)
    write(name)
    wait(lambda: find(windows(koers)[1], 'list item', begins=name), f'“{name}” among the places')
    press('Return')
    wait(lambda: len(windows(koers)) == 1, 'that it was gone to')
    give_focus(koers)


def open_pdf(koers, button):
    push(koers.window(), button)
    return wait_for_window(koers, 'Samen verder')


def view(window):
    return wait(lambda: find(window, 'image', begins='Page') or find(window, 'image', begins='Pages of'), 'the pages')


def to_sentence(window, words):
    for _ in range(20):
        if find(window, 'image', words):
            return
        press('Down')
    raise AssertionError(f'the arrow keys do not come to “{words}”')


def objectives_of_sentences():
    """by keyboard chapters and objectives are made, with quote, page and chapter; an objective opens its page"""
    koers = start(PAGES)
    try:
        go_to(koers, 'Samen verder')
        window = open_pdf(koers, 'Open the PDF')
        pages = view(window)
        go_by_key(pages)
        press('Down')
        to_sentence(window, 'Page 1: Wonen')
        push(window, 'Make Chapter')
        wait(lambda: find(window, 'push button', 'Chapter: Wonen'), 'the chapter is chosen')
        to_sentence(window, 'Page 1: De informatievoorziening wordt beter.')
        press('Return')
        wait(lambda: len(koers.export()['objectives']) == 1, 'an objective is made')
        to_sentence(window, 'Page 2: Water')
        push(window, 'Make Chapter')
        wait(lambda: find(window, 'push button', 'Chapter: Water'), 'the other chapter is chosen')
        to_sentence(window, 'Page 2: Elke dijk wordt gemeten.')
        press('Return')
        wait(lambda: len(koers.export()['objectives']) == 2, 'another objective is made')
        document = koers.export()
        chapters = {chapter['id']: chapter['name'] for chapter in document['chapters']}
        assert sorted((chapters[o['chapterId']], o['page'], o['quote']) for o in document['objectives']) == [
            ('Water', 2, 'Elke dijk wordt gemeten.'), ('Wonen', 1, 'De informatievoorziening wordt beter.')]
        # Between the two headings it is the first one again.
        press('Up', 'Up')
        to_sentence(window, 'Page 2: Een bladzijde zonder kop.')
        wait(lambda: find(window, 'push button', 'Chapter: Wonen'), 'the chapter that the page belongs to')
        press('ctrl+w')
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        give_focus(koers)
        go_to(koers, 'Elke dijk')
        window = open_pdf(koers, 'Show in the PDF')
        wait(lambda: find(window, 'image', 'Page 2: Elke dijk wordt gemeten.'), 'its quote is marked')
        wait(lambda: find(window, 'label', 'Page 2'), 'its page is shown')
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def place(window, page_x, page_y):
    """Where a point of the first page is, in points from its upper left corner, while the page is as wide as the window."""
    at = view(window).extents
    scale = (at.width - 24) / 595
    return str(round(at.x + 12 + page_x * scale + 5)), str(round(at.y + 12 + page_y * scale + 5))


def pointer():
    """a drag takes the words it goes over, from either side, and a click the sentence"""
    koers = start(PAGES)
    try:
        go_to(koers, 'Samen verder')
        window = open_pdf(koers, 'Open the PDF')
        go_by_key(view(window))
        to_sentence(window, 'Page 1: Wonen')
        push(window, 'Make Chapter')
        wait(lambda: find(window, 'push button', 'Chapter: Wonen'), 'the chapter is chosen')
        # By the widths of the letters: We 72-89, bouwen 92-130, 300 133-152, woningen. 155-205, De 208-222.
        quotes = []
        for begin, end, words in [(111, 142, 'bouwen 300'), (180, 111, 'bouwen 300 woningen.'), (142, 215, '300 woningen. De'),
                                  (111, 125, 'bouwen'), (111, 111, 'We bouwen 300 woningen.')]:
            subprocess.run(['xdotool', 'mousemove', *place(window, begin, 142), 'mousedown', '1',
                            'mousemove', *place(window, (begin + end) / 2, 142), 'mousemove', *place(window, end, 142), 'mouseup', '1'], check=True)
            # The key comes after all that the button did.
            press('Return')
            quotes.append(words)
            wait(lambda: len(koers.export().get('objectives', [])) == len(quotes), f'an objective of “{words}”')
            assert sorted(o['quote'] for o in koers.export()['objectives']) == sorted(quotes), koers.export()['objectives']
        press('ctrl+w')
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def search():
    """words are found and counted, over the ends of lines; what is no PDF says so and the window stays"""
    koers = start(PAGES)
    try:
        go_to(koers, 'Samen verder')
        window = open_pdf(koers, 'Open the PDF')
        view(window)
        push(window, 'Zoom In')
        press('Tab')
        press('ctrl+f')
        write('wordt')
        wait(lambda: find(window, 'label', '1 of 2'), 'how often it is there')
        push(window, 'Next Match')
        wait(lambda: find(window, 'image', 'Page 2: wordt'), 'the next one')
        press('ctrl+a')
        write('informatievoorziening')
        wait(lambda: find(window, 'image', 'Page 1: informatievoorziening'), 'a word over the end of a line')
        press('Escape')
        wait(lambda: 'focused' in states(view(window)), 'the pages have the focus')
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        with open(os.path.join(koers.folder, 'akkoord.pdf'), 'w') as file:
            file.write('%PDF-1.4 and no more')
        give_focus(koers)
        window = open_pdf(koers, 'Open the PDF')
        wait(lambda: find(window, 'label', begins=f'“{koers.folder}/akkoord.pdf” is damaged'), 'what is wrong with it')
        assert find(window, 'push button', 'Open PDF…') is not None
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        write_pdf(os.path.join(koers.folder, 'akkoord.pdf'), [[]])
        give_focus(koers)
        window = open_pdf(koers, 'Open the PDF')
        wait(lambda: find(window, 'label', begins='This PDF holds pictures'), 'that it was scanned')
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def choose():
    """what cannot be opened is said with its place and remedy, and only what was opened becomes the source"""
    koers = start(PAGES)
    source = lambda: koers.export()['agreements'][0]['source']
    try:
        os.remove(os.path.join(koers.folder, 'akkoord.pdf'))
        broken, good = os.path.join(koers.folder, 'broken.pdf'), os.path.join(koers.folder, 'good.pdf')
        with open(broken, 'w') as file:
            file.write('%PDF-1.4 and no more')
        write_pdf(good, PAGES)
        go_to(koers, 'Samen verder')
        window = open_pdf(koers, 'Open the PDF')
        wait(lambda: find(window, 'label', begins=f'There is no PDF at “{koers.folder}/akkoord.pdf”. Look where'), 'that it is gone')
        push(window, 'Open PDF…')
        choose_path(koers, broken)
        wait(lambda: find(window, 'label', begins=f'“{broken}” is damaged or no PDF. Ask'), 'what is wrong with it')
        assert source() == 'akkoord.pdf'
        push(window, 'Open PDF…')
        choose_path(koers, good)
        view(window)
        wait(lambda: source() == 'good.pdf', 'what was opened is the source')
        # What can be read stays when another one cannot.
        push(window, 'Open PDF…')
        choose_path(koers, broken)
        wait(lambda: find(window, 'label', begins=f'“{broken}” is damaged'), 'what is wrong with it')
        assert source() == 'good.pdf' and is_seen(view(window))
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


run([objectives_of_sentences, pointer, search, choose])
