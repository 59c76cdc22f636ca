// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace clipscope::bridge {

/// The engines that a plan may name, baseline first.
[[nodiscard]] QStringList engineNames();

}  // namespace clipscope::bridge
