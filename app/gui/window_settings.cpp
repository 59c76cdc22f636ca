// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_settings.h"

namespace clipscope::gui {
namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto runPageKey = "window/runPage";
constexpr auto planPanelKey = "window/planPanel";
constexpr auto themeKey = "window/theme";
constexpr auto outputDirKey = "plan/outputDir";

}  // namespace

QByteArray WindowSettings::geometry() const {
    return m_settings.value(QLatin1String(geometryKey)).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray& geometry) {
    m_settings.setValue(QLatin1String(geometryKey), geometry);
}

QByteArray WindowSettings::runPageLayout() const {
    return m_settings.value(QLatin1String(runPageKey)).toByteArray();
}

void WindowSettings::setRunPageLayout(const QByteArray& layout) {
    m_settings.setValue(QLatin1String(runPageKey), layout);
}

bool WindowSettings::isPlanPanelShown() const {
    return m_settings.value(QLatin1String(planPanelKey), true).toBool();
}

void WindowSettings::setPlanPanelShown(bool isShown) {
    m_settings.setValue(QLatin1String(planPanelKey), isShown);
}

theme::ThemeChoice WindowSettings::themeChoice() const {
    const QString word = m_settings.value(QLatin1String(themeKey)).toString();
    return word == QLatin1String("light")  ? theme::ThemeChoice::Light
           : word == QLatin1String("dark") ? theme::ThemeChoice::Dark
                                           : theme::ThemeChoice::System;
}

void WindowSettings::setThemeChoice(theme::ThemeChoice choice) {
    m_settings.setValue(QLatin1String(themeKey), choice == theme::ThemeChoice::Light  ? QStringLiteral("light")
                                                 : choice == theme::ThemeChoice::Dark ? QStringLiteral("dark")
                                                                                      : QStringLiteral("system"));
}

QString WindowSettings::outputDir() const {
    return m_settings.value(QLatin1String(outputDirKey)).toString();
}

void WindowSettings::setOutputDir(const QString& folder) {
    m_settings.setValue(QLatin1String(outputDirKey), folder);
}

}  // namespace clipscope::gui
