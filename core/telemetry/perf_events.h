// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>

namespace clipscope::telemetry {

/// A hardware counter that counts.
class PerfCounter {
public:
    struct Count {
        std::uint64_t value = 0;
        std::uint64_t enabledNanoseconds = 0;  ///< in which it should have counted
        std::uint64_t runningNanoseconds = 0;  ///< in which it did: there may be more counters than the CPU has
    };

    virtual ~PerfCounter() = default;
    /// \return nothing where it cannot be read
    [[nodiscard]] virtual std::optional<Count> read() = 0;
};

/// Opens hardware counters. Tests give one of their own.
class PerfEvents {
public:
    struct Event {
        std::uint32_t type = 0;    ///< perf_type_id
        std::uint64_t config = 0;  ///< which event, as the type has it
        int thread = 0;            ///< that is counted, with those that it starts from now on
    };
    /// The counter, or the errno that refused it.
    using Opened = std::variant<std::unique_ptr<PerfCounter>, int>;

    virtual ~PerfEvents() = default;
    [[nodiscard]] virtual Opened open(const Event& event) = 0;
};

/// The kernel's: perf_event_open(2), user mode alone, as far as an ordinary user may count.
class KernelPerfEvents final : public PerfEvents {
public:
    [[nodiscard]] Opened open(const Event& event) override;
};

}  // namespace clipscope::telemetry
