// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <umockdev.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace clipscope::test {

/// A /sys of a machine that does not exist, seen by the whole process while the object lives. The process has to run
/// under umockdev-wrapper.
class MockedDesktop {
public:
    /// \param recording what umockdev-record wrote; empty: a machine without devices
    /// \throws std::runtime_error where it is no recording, or umockdev-wrapper is missing
    explicit MockedDesktop(const std::string& recording = {}) : m_bed(umockdev_testbed_new()) {
        gchar* const root = umockdev_testbed_get_root_dir(m_bed);
        m_root = root;
        g_free(root);
        const bool isRead = recording.empty() || umockdev_testbed_add_from_file(m_bed, recording.c_str(), nullptr) != 0;
        // It remembers its first answer: asked before there was a test bed, it would say no for ever.
        if (!isRead || umockdev_in_mock_environment() == 0) {
            g_object_unref(m_bed);
            throw std::runtime_error("run under umockdev-wrapper, with a recording that can be read");
        }
    }
    MockedDesktop(const MockedDesktop&) = delete;
    MockedDesktop& operator=(const MockedDesktop&) = delete;
    ~MockedDesktop() { g_object_unref(m_bed); }

    /// Adds devices in the notation of recordings.
    void add(const std::string& recording) {
        if (umockdev_testbed_add_from_string(m_bed, recording.c_str(), nullptr) == 0) {
            throw std::runtime_error("no recording");
        }
    }
    /// \param device below /sys/devices
    void remove(const std::string& device) {
        umockdev_testbed_remove_device(m_bed, ("/sys/devices/" + device).c_str());
    }

    /// Where a file of the mocked /sys/devices really is.
    [[nodiscard]] std::filesystem::path file(const std::string& name) const { return m_root / "sys/devices" / name; }

    /// Writes it in place, as a driver changes a value: whoever keeps it open sees that.
    void set(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories(file(name).parent_path());
        std::ofstream(file(name), std::ios::binary) << text;
    }

private:
    UMockdevTestbed* m_bed;
    std::filesystem::path m_root;
};

}  // namespace clipscope::test
