// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_band.h"

#include <QStringList>

namespace clipscope::charts {

QString toolTipAt(const std::vector<TimeBand>& bands, double t, double slack) {
    QStringList texts;
    for (const TimeBand& band : bands) {
        if (t >= band.from - slack && t <= band.to + slack) {
            texts << band.toolTip;
        }
    }
    return texts.join(QStringLiteral("\n\n"));
}

QColor tintOf(const TimeBand& band, const theme::Colours& colours) {
    QColor tint = colours.*band.colour;
    tint.setAlphaF(0.16F);
    return tint;
}

}  // namespace clipscope::charts
