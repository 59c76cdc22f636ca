// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace clipscope::gui {

/// What the window remembers from one day to the next.
class WindowSettings {
public:
    /// \param settings outlives this
    explicit WindowSettings(QSettings& settings) : m_settings(settings) {}

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray runPageLayout() const;
    void setRunPageLayout(const QByteArray& layout);
    [[nodiscard]] bool isPlanPanelShown() const;
    void setPlanPanelShown(bool isShown);
    [[nodiscard]] theme::ThemeChoice themeChoice() const;
    void setThemeChoice(theme::ThemeChoice choice);
    /// Empty before the first.
    [[nodiscard]] QString outputDir() const;
    void setOutputDir(const QString& folder);

private:
    QSettings& m_settings;
};

}  // namespace clipscope::gui
