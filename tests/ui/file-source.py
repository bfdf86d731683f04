#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""A small window of another program, with a file in it that can be dragged away. It says on standard output when it can be seen.

Arguments: the file."""
import sys

import gi

gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, Gio, GLib, Gtk


def main():
    uri = Gio.File.new_for_path(sys.argv[1]).get_uri()
    window = Gtk.Window(title='A file', default_width=160, default_height=120, child=Gtk.Label(label='A file'))
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    source.connect('prepare', lambda *arguments: Gdk.ContentProvider.new_for_bytes('text/uri-list', GLib.Bytes.new((uri + '\r\n').encode())))
    window.get_child().add_controller(source)
    window.connect('map', lambda window: print('ready', flush=True))
    window.present()
    GLib.MainLoop().run()


Gtk.init()
main()
