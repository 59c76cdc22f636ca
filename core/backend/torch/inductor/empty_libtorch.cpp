// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing: the library that this makes is there for its name.
