// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QObject>

namespace clipscope::charts {

/// Which part of a run's time is looked at. One for all charts of a stack.
///
/// While it follows a live run, the range grows and moves in blocks, since every change of it makes Qt Charts lay out
/// everything anew.
class TimeView final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts anew, with the whole run in view.
    /// \param isLive more time will come
    void reset(bool isLive);
    /// The run has come to `seconds`; `isLive` false: and will not go on.
    void setEnd(double seconds, bool isLive);

    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    /// Data after this moment is not shown: the newest, or that of the freeze.
    [[nodiscard]] double shownEnd() const { return m_frozenEnd.value_or(m_end); }
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    [[nodiscard]] bool isFrozen() const { return m_frozenEnd.has_value(); }

    /// Makes the range `factor` times as long, with the moment `t` where it is.
    void zoom(double t, double factor);
    /// Looks at exactly that range, in either order.
    void select(double one, double other);
    /// The whole run.
    void showAll();
    /// Keeps the view while the recording goes on, or lets it go on.
    void setFrozen(bool isFrozen);
    /// The newest, in the present zoom.
    void jumpToLive();

Q_SIGNALS:
    void rangeChanged();
    /// isFollowing() or isFrozen() changed.
    void modeChanged();

private:
    void follow();
    void setRange(double from, double to);
    void setFollowing(bool isFollowing);

    double m_from = 0;
    double m_to = 10;
    double m_end = 0;
    std::optional<double> m_span;  ///< of the range while following; none: the whole run
    std::optional<double> m_frozenEnd;
    bool m_isFollowing = true;
    bool m_isLive = false;
};

}  // namespace clipscope::charts
