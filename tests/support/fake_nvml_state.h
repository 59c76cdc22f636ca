// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace clipscope::test {

/// The state of the fake NVML (fake_nvml_library.cpp) of this process. One at a time.
class FakeNvmlState {
public:
    /// \param gpus that are whole: they tell everything that an H100 does
    explicit FakeNvmlState(int gpus = 1) {
        ::setenv("CLIPSCOPE_FAKE_NVML", file().c_str(), 1);
        m_state = {{"driver", "570.86.10"},
                   {"name", "NVIDIA H100"},
                   {"capability", "9.0"},
                   {"mig", "0"},
                   {"temperature", "61"},
                   {"threshold.1", "92"},
                   {"threshold.3", "87"},
                   {"power", "250500"},
                   {"power_limit", "700000"},
                   {"energy", "5000000"},
                   {"utilisation", "97"},
                   {"memory_utilisation", "40"},
                   {"memory_total", "85520809984"},
                   {"memory_used", "1073741824"},
                   {"clock.1", "1755"},
                   {"clock.2", "2619"},
                   {"max_clock.1", "1980"},
                   {"max_clock.2", "2620"},
                   {"reasons", "0x4"},
                   {"violation.0", "7000000000"},
                   {"violation.1", "2500000000"},
                   {"violation.3", "0"},
                   {"violation.5", "0"},
                   {"field.82", "71"},
                   {"field.186", "312000"},
                   {"field.270", "1000000000"},
                   {"field.271", "0"}};
        set("gpus", std::to_string(gpus));
        for (int gpu = 0; gpu < gpus; ++gpu) {
            const std::string begin = "gpu" + std::to_string(gpu);
            m_state[begin + ".uuid"] = "GPU-" + std::to_string(gpu);
            m_state[begin + ".pci"] = std::to_string(10 + gpu);
        }
        write();
    }
    FakeNvmlState(const FakeNvmlState&) = delete;
    FakeNvmlState& operator=(const FakeNvmlState&) = delete;
    ~FakeNvmlState() { ::unsetenv("CLIPSCOPE_FAKE_NVML"); }

    void set(const std::string& key, const std::string& value) {
        m_state[key] = value;
        write();
    }
    void erase(const std::string& key) {
        m_state.erase(key);
        write();
    }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }

private:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "nvml"; }

    void write() const {
        // Renamed, since a program may be reading it.
        const std::filesystem::path next = m_folder.path() / "next";
        {
            std::ofstream lines(next);
            for (const auto& [key, value] : m_state) {
                lines << key << '=' << value << '\n';
            }
        }
        std::filesystem::rename(next, file());
    }

    TemporaryFolder m_folder;
    std::map<std::string, std::string> m_state;
};

}  // namespace clipscope::test
