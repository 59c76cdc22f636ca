// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace clipscope::bridge {

/// The presets that a person may want to measure: all but the one for tests.
[[nodiscard]] QStringList modelNames();

}  // namespace clipscope::bridge
