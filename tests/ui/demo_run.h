// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <string_view>
#include <vector>

namespace clipscope::test {

/// The events of a built-in plan on a machine that does not exist, with warm-ups, sensors, fidelity, a warning and a
/// last case that fails; other programs use it from 23.5 to 28 s, and throttling is suspected from 54 to 65.5 s.
/// TorchInductor's text tower is below its bar in bf16. The same at each call; the plan quick
/// takes about two minutes.
[[nodiscard]] std::vector<record::Event> demoRun(std::string_view plan = "quick");

}  // namespace clipscope::test
