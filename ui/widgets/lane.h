// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>
#include <QWidget>
#include <vector>

namespace clipscope::widgets {

/// A stretch of time on a lane.
struct LaneSegment {
    double from = 0;     ///< s
    double settled = 0;  ///< s; what lies before it, warm-up, is drawn paler
    double to = 0;       ///< s
    QString text;
    QString toolTip;
    bool isMarked = false;  ///< something went wrong there
};

/// Rows of segments on the time axis of the charts below: which encoder, which pass.
class Lane final : public QWidget {
    Q_OBJECT
public:
    explicit Lane(QWidget* parent = nullptr);

    /// From the top. The number of rows sets the height.
    void setRows(std::vector<std::vector<LaneSegment>> rows);
    /// The visible range, in seconds; it fills the width between the charts' plot margins.
    void setRange(double from, double to);
    void setCrosshair(std::optional<double> t);

    [[nodiscard]] const std::vector<std::vector<LaneSegment>>& rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double xOf(double t) const;
    [[nodiscard]] QRectF rectOf(const LaneSegment& segment, std::size_t row) const;

    std::vector<std::vector<LaneSegment>> m_rows;
    double m_from = 0;
    double m_to = 1;
    std::optional<double> m_crosshair;
};

}  // namespace clipscope::widgets
