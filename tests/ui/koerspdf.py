# SPDX-License-Identifier: EUPL-1.2
"""An agreement with a PDF that has words."""

STRATEGY = '''{"format": "koers-strategy", "formatVersion": 1,
  "agreements": [{"id": "a", "name": "Samen verder", "kind": "coalition_agreement", "state": "draft", "source": "akkoord.pdf"}]}'''

PAGES = [
    [(20, 'Wonen'), (11, 'We bouwen 300 woningen. De informatie-'), (11, 'voorziening wordt beter. Dat is alles.')],
    [(11, 'Een bladzijde zonder kop.'), (20, 'Water'), (11, 'Elke dijk wordt gemeten. En nog iets.')],
]


def write_pdf(path, pages):
    """A PDF of lines, each with the size of its letters, in a font that every reader has."""
    objects = ['<</Type/Catalog/Pages 2 0 R>>',
               f'<</Type/Pages/Count {len(pages)}/Kids[{" ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))}]>>',
               '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
    for i, lines in enumerate(pages):
        content, y = '', 760
        for size, line in lines:
            y -= 30 if size > 11 else 14
            content += f'BT /F {size} Tf 72 {y} Td ({line}) Tj ET\n'
            y -= 20 if size > 11 else 0
        objects.append(f'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {5 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>')
        objects.append(f'<</Length {len(content)}>>stream\n{content}endstream')
    text, offsets = '%PDF-1.4\n', []
    for number, body in enumerate(objects, 1):
        offsets.append(len(text))
        text += f'{number} 0 obj{body}endobj\n'
    table = ''.join(f'{offset:010d} 00000 n \n' for offset in offsets)
    text += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{len(text)}\n%%EOF\n'
    with open(path, 'w', encoding='ascii') as file:
        file.write(text)
