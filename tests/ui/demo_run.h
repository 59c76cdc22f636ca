// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <vector>

namespace clipscope::test {

/// The events of a quick plan on a machine that does not exist, with warm-ups, readings, a warning and a case that
/// fails: about two minutes, the same at each call.
[[nodiscard]] std::vector<record::Event> demoRun();

}  // namespace clipscope::test
