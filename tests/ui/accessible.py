# SPDX-License-Identifier: EUPL-1.2
"""What assistive technology is told of the program, by its D-Bus interface.

pyatspi asks for each child, role, name and state by a message of its own, which takes seconds for a window. GTK answers for all of
the program in one message, so a walk through a window costs one.
"""
import collections
import functools

import dbus
import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi

CACHE = '/org/a11y/atspi/cache'
ROOT = '/org/a11y/atspi/accessible/root'
INTERFACE = 'org.a11y.atspi.'
PROPERTIES = 'org.freedesktop.DBus.Properties'
PATIENCE = 20  # seconds
WINDOW_COORDS = 1
ROLES = {i: Atspi.role_get_name(Atspi.Role(i)) for i in range(Atspi.Role.LAST_DEFINED.real)}
STATES = {i: Atspi.StateType(i).value_nick.replace('-', ' ') for i in range(Atspi.StateType.LAST_DEFINED.real)}

Extents = collections.namedtuple('Extents', 'x y width height')
Known = collections.namedtuple('Known', 'name role description states')

Gone = dbus.DBusException

BUS = dbus.bus.BusConnection(dbus.SessionBus().call_blocking('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', '', ()))


def call(bus_name, path, interface, method, signature='', *arguments):
    return BUS.call_blocking(bus_name, path, interface, method, signature, arguments, PATIENCE)


@functools.lru_cache(maxsize=None)
def names_of_states(words):
    bits = words[0] | words[1] << 32
    return frozenset(name for i, name in STATES.items() if bits >> i & 1)


class Node:
    """Something that assistive technology knows. What it says is asked for each time, but for the walk that comes by it."""

    def __init__(self, bus_name, path):
        self.bus_name, self.path, self.known = bus_name, path, None

    def __eq__(self, other):
        return isinstance(other, Node) and (self.bus_name, self.path) == (other.bus_name, other.path)

    def __hash__(self):
        return hash((self.bus_name, self.path))

    def call(self, method, signature='', *arguments, of='Accessible'):
        return call(self.bus_name, self.path, INTERFACE + of, method, signature, *arguments)

    def get(self, name, of='Accessible'):
        return call(self.bus_name, self.path, PROPERTIES, 'Get', 'ss', INTERFACE + of, name)

    @property
    def name(self):
        return self.known.name if self.known else self.get('Name')

    @property
    def description(self):
        return self.known.description if self.known else self.get('Description')

    @property
    def role(self):
        return self.known.role if self.known else ROLES[self.call('GetRole')]

    @property
    def states(self):
        return self.known.states if self.known else names_of_states(tuple(self.call('GetState')))

    @property
    def parent(self):
        return Node(*self.get('Parent'))

    @property
    def children(self):
        return [Node(*child) for child in self.call('GetChildren')]

    @property
    def extents(self):
        return Extents(*self.call('GetExtents', 'u', WINDOW_COORDS, of='Component'))

    @property
    def text(self):
        return self.call('GetText', 'ii', 0, 100000, of='Text')  # -1 as the end answers empty in GTK 4.8

    @property
    def value(self):
        return self.get('CurrentValue', 'Value')

    def set_text(self, words):
        self.call('SetTextContents', 's', words, of='EditableText')

    def insert_text(self, position, words):
        self.call('InsertText', 'isi', position, words, len(words), of='EditableText')

    def do(self, action):
        names = [self.call('GetName', 'i', i, of='Action') for i in range(self.get('NActions', 'Action'))]
        self.call('DoAction', 'i', names.index(action), of='Action')


def application(pid):
    """The program with a process number, once it has said that it is there."""
    for bus_name, path in call('org.a11y.atspi.Registry', ROOT, INTERFACE + 'Accessible', 'GetChildren'):
        try:
            if BUS.call_blocking('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', 's', (bus_name,)) == pid:
                return Node(bus_name, path)
        except Gone:
            pass  # it ended meanwhile
    return None


def look(bus_name):
    """What everything says that the program has told of so far, and for each how many are below it and which it knows, in their order."""
    known, below = {}, collections.defaultdict(list)
    n_children = {}
    for (_, path), _, (_, parent), index, n, _, name, role, description, states in call(bus_name, CACHE, INTERFACE + 'Cache', 'GetItems'):
        known[path] = Known(name, ROLES[role], description, names_of_states(tuple(states)))
        below[parent].append((index, path))
        n_children[path] = n
    return known, below, n_children


def children_of(node, below, n_children):
    """The program tells of what is new when somebody asks for it, and goes on to tell of what is hidden: then the numbers do not fit."""
    told = sorted(below[node.path])
    if [index for index, _ in told] == list(range(n_children.get(node.path, -1))):
        return [path for _, path in told]
    try:
        return [child.path for child in node.children]
    except Gone:
        return []  # it went away meanwhile


def walk(root, backwards=False):
    """Comes by a node and all below it, each before what is below it. What a node says while the walk is at it is what all said at the start."""
    if root is None:
        return
    known, below, n_children = look(root.bus_name)
    todo = [root.path]
    while todo:
        node = Node(root.bus_name, todo.pop())
        node.known = known.get(node.path)
        try:
            yield node
        finally:
            node.known = None
        children = children_of(node, below, n_children)
        todo.extend(children if backwards else reversed(children))
