// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/number_text.h"

#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace clipscope::models {

int decimalsFor(double value) {
    const double size = std::abs(value);
    return size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
}

QString fixedText(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

QString quantityText(double value) {
    return fixedText(value, decimalsFor(value));
}

QString wholeText(qint64 value) {
    return QLocale().toString(value);
}

QString roundText(double value) {
    const double tenths = std::round(value * 10);
    return fixedText(value, std::fmod(tenths, 10) == 0 ? 0 : 1);
}

QString bytesText(double bytes) {
    const double gib = bytes / bytesPerGib;
    return gib >= 1 ? QCoreApplication::translate("clipscope::models", "%1 GiB").arg(fixedText(gib, gib < 10 ? 2 : 1))
                    : QCoreApplication::translate("clipscope::models", "%1 MiB").arg(fixedText(gib * 1024, 0));
}

QString clockText(double seconds) {
    const auto whole = static_cast<qint64>(std::llround(std::max(0.0, seconds)));
    const qint64 hours = whole / 3600;
    const QString rest = QStringLiteral("%1").arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (hours == 0) {
        return QStringLiteral("%1:%2").arg(whole / 60).arg(rest);
    }
    return QStringLiteral("%1:%2:%3").arg(hours).arg(whole / 60 % 60, 2, 10, QLatin1Char('0')).arg(rest);
}

}  // namespace clipscope::models
