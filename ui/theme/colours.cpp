// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"

namespace clipscope::theme {

const Colours& darkColours() {
    static const Colours colours{
        .window = QColor(0x15181d),
        .panel = QColor(0x1c2027),
        .card = QColor(0x1c2027),
        .field = QColor(0x15181d),
        .border = QColor(0x2e333c),
        .raised = QColor(0x2c323c),
        .selection = QColor(0x2b4a60),
        .text = QColor(0xe8eaed),
        .mutedText = QColor(0x9aa2ac),
        .disabledText = QColor(0x6a727c),
        .accent = QColor(0x56b4e9),
        .accentText = QColor(0x10151a),
        .grid = QColor(0x2a2f38),
        .crosshair = QColor(0xc4c9d0),
        .good = QColor(0x2fbf8f),
        .warning = QColor(0xe69f00),
        .danger = QColor(0xe8743b),
        .throughput = QColor(0x56b4e9),
        .latency = QColor(0xe69f00),
        .batchSize = QColor(0xf0e442),
        .cpu = QColor(0x009e73),
        .memory = QColor(0xcc79a7),
        .temperature = QColor(0xe0661a),
        .power = QColor(0x3a8fd6),
    };
    return colours;
}

const Colours& lightColours() {
    static const Colours colours{
        .window = QColor(0xf4f5f7),
        .panel = QColor(0xffffff),
        .card = QColor(0xffffff),
        .field = QColor(0xffffff),
        .border = QColor(0xd5dae0),
        .raised = QColor(0xe9ecf0),
        .selection = QColor(0xcfe6f5),
        .text = QColor(0x1b1f24),
        .mutedText = QColor(0x57606a),
        .disabledText = QColor(0x9098a1),
        .accent = QColor(0x0072b2),
        .accentText = QColor(0xffffff),
        .grid = QColor(0xe6e9ed),
        .crosshair = QColor(0x3c434b),
        .good = QColor(0x007d5a),
        .warning = QColor(0x9a6400),
        .danger = QColor(0xb94700),
        .throughput = QColor(0x0072b2),
        .latency = QColor(0xb36f00),
        .batchSize = QColor(0x8a7a00),
        .cpu = QColor(0x007d5a),
        .memory = QColor(0xa8477f),
        .temperature = QColor(0xc24e00),
        .power = QColor(0x5850b5),
    };
    return colours;
}

const Colours& coloursOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? darkColours() : lightColours();
}

const char* nameOf(const Colours& colours) {
    return &colours == &darkColours() ? "dark" : "light";
}

QPalette paletteOf(const Colours& colours) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour, const QColor& disabled) {
        palette.setColor(QPalette::All, role, colour);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, colours.window, colours.window);
    set(QPalette::WindowText, colours.text, colours.disabledText);
    set(QPalette::Base, colours.field, colours.panel);
    set(QPalette::AlternateBase, colours.panel, colours.panel);
    set(QPalette::Text, colours.text, colours.disabledText);
    set(QPalette::PlaceholderText, colours.disabledText, colours.disabledText);
    set(QPalette::Button, colours.panel, colours.panel);
    set(QPalette::ButtonText, colours.text, colours.disabledText);
    set(QPalette::BrightText, colours.danger, colours.danger);
    set(QPalette::ToolTipBase, colours.raised, colours.raised);
    set(QPalette::ToolTipText, colours.text, colours.text);
    set(QPalette::Highlight, colours.accent, colours.border);
    set(QPalette::HighlightedText, colours.accentText, colours.disabledText);
    set(QPalette::Link, colours.accent, colours.disabledText);
    set(QPalette::LinkVisited, colours.accent, colours.disabledText);
    set(QPalette::Light, colours.raised, colours.raised);
    set(QPalette::Midlight, colours.raised, colours.raised);
    set(QPalette::Mid, colours.border, colours.border);
    set(QPalette::Dark, colours.border, colours.border);
    set(QPalette::Shadow, colours.window, colours.window);
    return palette;
}

}  // namespace clipscope::theme
