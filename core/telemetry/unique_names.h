// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>

namespace clipscope::telemetry {

/// Tells names apart that a machine gives twice: "acpitz", "acpitz#2", "acpitz#3", in the order of asking.
class UniqueNames {
public:
    [[nodiscard]] std::string take(const std::string& name) {
        const int count = ++m_taken[name];
        return count == 1 ? name : name + '#' + std::to_string(count);
    }

private:
    std::unordered_map<std::string, int> m_taken;
};

}  // namespace clipscope::telemetry
