// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/counter_rate.h"
#include "core/telemetry/kept_file.h"

#include <filesystem>
#include <utility>

namespace clipscope::telemetry {

/// A file of pressure stall information, read again and again. Not thread-safe.
class PressureFile {
public:
    /// Shares of the time since the last look, in %.
    struct Shares {
        Value some;  ///< in which at least one task waited
        Value full;  ///< in which all tasks that were not idle waited
    };

    explicit PressureFile(std::filesystem::path path) : m_file(std::move(path), 256) {}

    /// Finds out what there is to look at; nothing where it cannot be read, failure() says why.
    /// \param wantsFull false: "full" is left out though there may be one
    void probe(bool wantsFull);
    [[nodiscard]] bool hasSome() const { return m_hasSome; }
    [[nodiscard]] bool hasFull() const { return m_hasFull; }
    [[nodiscard]] ReadingStatus failure() const { return m_file.failure(); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }

    /// Absent at the first look and where the kernel began to count anew.
    [[nodiscard]] Shares look(Clock::time_point now);

private:
    KeptFile m_file;
    bool m_hasSome = false;
    bool m_hasFull = false;
    CounterRate m_some;
    CounterRate m_full;
};

}  // namespace clipscope::telemetry
