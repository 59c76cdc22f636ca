// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <cstdint>
#include <string>

namespace clipscope::test {

/// A /sys/class/powercap of two packages with cores and memory, the whole platform, and a copy by memory.
class RaplTree {
public:
    RaplTree() {
        add("intel-rapl:0", "package-0", 5'000'000);
        add("intel-rapl:0:0", "core", 1'000'000);
        add("intel-rapl:0:1", "dram", 2'000'000);
        add("intel-rapl:1", "package-1", 7'000'000);
        add("intel-rapl:2", "psys", 50'000'000);
        add("intel-rapl-mmio:0", "package-0", 5'000'000);
        m_root.write(folder("intel-rapl") + "enabled", "1\n");
        limit("intel-rapl:0", 0, "long_term", 65'000'000);
        limit("intel-rapl:0", 1, "short_term", 120'000'000);
    }

    void add(const std::string& zone, const std::string& name, std::uint64_t microjoules) const {
        m_root.write(folder(zone) + "name", name + '\n');
        m_root.write(folder(zone) + "max_energy_range_uj", "262143328850\n");
        energy(zone, microjoules);
    }
    void energy(const std::string& zone, std::uint64_t microjoules) const {
        energyText(zone, std::to_string(microjoules) + '\n');
    }
    void energyText(const std::string& zone, const std::string& text) const {
        m_root.write(folder(zone) + "energy_uj", text);
    }
    void limit(const std::string& zone, int number, const std::string& name, std::uint64_t microwatts) const {
        const std::string constraint = folder(zone) + "constraint_" + std::to_string(number);
        m_root.write(constraint + "_name", name + '\n');
        m_root.write(constraint + "_power_limit_uw", std::to_string(microwatts) + '\n');
    }

    [[nodiscard]] std::filesystem::path energyFile(const std::string& zone) const {
        return m_root.path() / (folder(zone) + "energy_uj");
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_root.path(); }

private:
    static std::string folder(const std::string& zone) { return "sys/class/powercap/" + zone + '/'; }

    TemporaryFolder m_root;
};

}  // namespace clipscope::test
