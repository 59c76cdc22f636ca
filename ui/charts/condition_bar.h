// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_band.h"

#include <optional>
#include <QRectF>
#include <QWidget>
#include <utility>
#include <vector>

namespace clipscope::charts {

/// The labels of the bands, on the time axis of the charts below. One that finds no room is left out; the tooltip has
/// every one.
class ConditionBar final : public QWidget {
    Q_OBJECT
public:
    explicit ConditionBar(QWidget* parent = nullptr);

    void setBands(std::vector<TimeBand> bands);
    /// The visible range, in seconds; it fills the width between the charts' plot margins.
    void setRange(double from, double to);
    void setCrosshair(std::optional<double> t);

    [[nodiscard]] const std::vector<TimeBand>& bands() const { return m_bands; }
    /// The labels that are shown, and where.
    [[nodiscard]] std::vector<std::pair<QRectF, const TimeBand*>> labels() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double xOf(double t) const;

    std::vector<TimeBand> m_bands;
    double m_from = 0;
    double m_to = 1;
    std::optional<double> m_crosshair;
};

}  // namespace clipscope::charts
