// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <QString>

namespace clipscope::models {

/// A sentence of the core in the person's language, its numbers as the locale writes them. What the translations do
/// not have stays English.
[[nodiscard]] QString messageText(const Message& message);

}  // namespace clipscope::models
