// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <string>

namespace clipscope::cli {

/// Writes a run's events to standard output as the journal has them, line by line. Where nobody reads any more it
/// falls silent: the journal goes on.
class StreamWriter final : public record::RunObserver {
public:
    void onEvent(const record::Event& event) override;

private:
    std::string m_line;
    bool m_isBroken = false;
};

}  // namespace clipscope::cli
