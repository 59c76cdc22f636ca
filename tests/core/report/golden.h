// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace clipscope::test {

/// Compares a text with tests/data/report/v1/NAME.golden. With CLIPSCOPE_UPDATE_GOLDENS in the environment it is
/// written instead: read the difference before keeping it.
void expectGolden(const std::string& name, const std::string& text);

}  // namespace clipscope::test
