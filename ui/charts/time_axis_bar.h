// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QWidget>

namespace clipscope::charts {

/// The labels of the time axis below a stack of charts, and the moment under the crosshair.
class TimeAxisBar final : public QWidget {
    Q_OBJECT
public:
    explicit TimeAxisBar(QWidget* parent = nullptr);

    /// In seconds, as the charts have it.
    void setTimeRange(double from, double to, double step);
    void setCrosshair(std::optional<double> t);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// \param step what the digits should tell apart
    [[nodiscard]] QString textOf(double t, double step) const;
    [[nodiscard]] QString crosshairText() const;

    double m_from = 0;
    double m_to = 10;
    double m_step = 2;
    std::optional<double> m_crosshair;
};

}  // namespace clipscope::charts
