// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <algorithm>
#include <QApplication>
#include <QFontInfo>

namespace clipscope::theme {
namespace {

QFont scaled(double factor) {
    QFont font = QApplication::font();
    font.setPointSizeF(std::max(7.0, QFontInfo(font).pointSizeF() * factor));
    return font;
}

}  // namespace

QFont smallFont() {
    return scaled(0.88);
}

QFont boldFont() {
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont() {
    QFont font = scaled(1.25);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont figureFont() {
    QFont font = scaled(1.7);
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace clipscope::theme
