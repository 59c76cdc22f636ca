// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace clipscope::test {

/// The /proc and /sys of a desktop that does not exist: one package with eight cores of two threads, cgroup v2, RAPL
/// and thermal zones. What a run reads of it again and again are files() files.
class DesktopTree {
public:
    static constexpr int cpus = 16;

    DesktopTree() {
        writeProc();
        writeGroup();
        writeCpus();
        writePower();
        for (int zone = 0; zone < 2; ++zone) {
            const std::string folder = "sys/class/thermal/thermal_zone" + std::to_string(zone) + '/';
            write(folder + "type", zone == 0 ? "x86_pkg_temp\n" : "acpitz\n");
            set(folder + "temp", zone == 0 ? "61000\n" : "28000\n");
        }
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_root.path(); }

    /// How many files change while the machine runs.
    [[nodiscard]] int files() const { return m_files; }

    /// degC of the package.
    void temperature(int degrees) const {
        write("sys/class/thermal/thermal_zone0/temp", std::to_string(1000 * degrees) + '\n');
    }

    /// Writes a file in place, as a driver changes a value: whoever keeps it open sees that.
    void write(const std::string& name, const std::string& content) const { m_root.write(name, content); }

private:
    void set(const std::string& name, const std::string& content) {
        write(name, content);
        ++m_files;
    }

    void writeProc() {
        std::string stat = "cpu  160000 0 32000 1600000 1600 0 160 0 0 0\n";
        for (int cpu = 0; cpu < cpus; ++cpu) {
            stat += "cpu" + std::to_string(cpu) + " 10000 0 2000 100000 100 0 10 0 0 0\n";
        }
        set("proc/stat", stat + "intr 100\nctxt 90000\nbtime 1700000000\nprocesses 5000\nprocs_running 2\n");
        set("proc/meminfo",
            "MemTotal:       32768000 kB\nMemFree:        16000000 kB\nMemAvailable:   24000000 kB\n"
            "SwapTotal:       8000000 kB\nSwapFree:        8000000 kB\n");
        set("proc/vmstat", "nr_free_pages 4000000\npgmajfault 100\npswpin 0\npswpout 0\n");
        set("proc/self/stat", "100 (clipscope) R 1 1 1 0 -1 4194304 11 12 13 14 500 100 0 0 20 0 4 0 5 1000 2000\n");
        set("proc/self/statm", "500000 250000 3000 1 0 200000 0\n");
        set("proc/self/cgroup", "0::/user.slice\n");
        write("proc/100/stat", "100 (clipscope) R 1 1 1 0 -1 4194304 11 12 13 14 500 100 0 0 20 0 4 0 5 1000 2000\n");
        for (const char* const resource : {"cpu", "memory", "io"}) {
            const std::string text =
                "some avg10=0.00 avg60=0.00 avg300=0.00 total=1000\n"
                "full avg10=0.00 avg60=0.00 avg300=0.00 total=100\n";
            set(std::string("proc/pressure/") + resource, text);
            set("sys/fs/cgroup/user.slice/" + std::string(resource) + ".pressure", text);
        }
    }

    void writeGroup() {
        const std::string group = "sys/fs/cgroup/user.slice/";
        write("sys/fs/cgroup/cgroup.controllers", "cpu memory io\n");
        set(group + "memory.max", "max\n");
        set(group + "memory.current", "4000000000\n");
        set(group + "memory.stat", "anon 3000000000\ninactive_file 500000000\n");
        set(group + "cpu.stat", "usage_usec 5000000\nnr_periods 10\nnr_throttled 0\nthrottled_usec 0\n");
    }

    void writeCpus() {
        set("sys/devices/system/cpu/online", "0-15\n");
        for (int cpu = 0; cpu < cpus; ++cpu) {
            const std::string folder = "sys/devices/system/cpu/cpu" + std::to_string(cpu) + '/';
            set(folder + "cpufreq/scaling_cur_freq", std::to_string(4200000 + cpu) + '\n');
            set(folder + "cpufreq/scaling_max_freq", "5000000\n");
            write(folder + "cpufreq/cpuinfo_max_freq", "5000000\n");
            write(folder + "topology/physical_package_id", "0\n");
            set(folder + "thermal_throttle/core_throttle_count", "3\n");
            if (cpu == 0) {
                set(folder + "thermal_throttle/package_throttle_count", "5\n");
                set(folder + "thermal_throttle/package_throttle_total_time_ms", "12\n");
            }
        }
        const std::string policy = "sys/devices/system/cpu/cpufreq/policy0/";
        set(policy + "scaling_governor", "powersave\n");
        set(policy + "energy_performance_preference", "balance_performance\n");
    }

    void writePower() {
        const std::string folder = "sys/class/powercap/intel-rapl:";
        write("sys/class/powercap/intel-rapl/enabled", "1\n");
        for (const auto& [zone, name] :
             {std::pair("0", "package-0"), std::pair("0:0", "core"), std::pair("0:1", "dram")}) {
            write(folder + zone + "/name", std::string(name) + '\n');
            write(folder + zone + "/max_energy_range_uj", "262143328850\n");
            set(folder + zone + "/energy_uj", "5000000\n");
        }
        write(folder + "0/constraint_0_name", "long_term\n");
        write(folder + "0/constraint_0_power_limit_uw", "125000000\n");
    }

    TemporaryFolder m_root;
    int m_files = 0;
};

}  // namespace clipscope::test
