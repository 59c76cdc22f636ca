// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::record {

/// One fact about the machine, the software or the run.
struct Fact {
    std::string name;    ///< stable, snake_case: "cpu_model"
    std::string title;   ///< for people: "CPU"
    std::string value;   ///< as text with its unit; empty where it could not be had
    std::string reason;  ///< why value is empty

    bool operator==(const Fact&) const = default;
};

/// Facts that belong together.
struct FactGroup {
    std::string name;   ///< "machine"
    std::string title;  ///< "Machine"
    std::vector<Fact> facts;

    bool operator==(const FactGroup&) const = default;
};

/// Everything that could explain a result, gathered once before the first measurement.
struct Environment {
    std::vector<FactGroup> groups;
    double memoryOfferedBytes = 0;  ///< min(MemTotal, every cgroup limit above us); the base of memory_percent
    int cpusAllowed = 0;            ///< CPUs the process may use; the base of cpu_util_percent

    /// The fact of that name, or nullptr.
    [[nodiscard]] const Fact* find(const std::string& name) const;
    /// The value of a fact, or empty.
    [[nodiscard]] std::string value(const std::string& name) const;

    bool operator==(const Environment&) const = default;
};

}  // namespace clipscope::record
