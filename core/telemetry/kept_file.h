// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/telemetry/reading.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// A file of /proc or /sys that is kept open and read again from its begin: four times as fast as opening it each time.
///
/// Where reading fails it is closed, and the next read opens it again, so that a file that went and came back is read
/// again. Not thread-safe.
class KeptFile {
public:
    KeptFile() = default;
    /// \param largest bytes that are of interest; what lies behind them is not read
    explicit KeptFile(std::filesystem::path path, std::size_t largest = 128);

    /// Its content, valid until the next call.
    /// \return nothing where it cannot be read; failure() says why
    [[nodiscard]] std::optional<std::string_view> text();

    /// The whole number that it begins with, times `scale`.
    [[nodiscard]] Value number(double scale = 1);

    /// Why the last read failed: Absent, NoPermission, Unsupported or Error; Ok where it did not.
    [[nodiscard]] ReadingStatus failure() const { return m_failure; }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    std::vector<char> m_buffer;
    FileDescriptor m_file;
    ReadingStatus m_failure = ReadingStatus::Ok;
};

/// What an errno of open() or read() says of a sensor: ENOENT, ENODEV: Absent; EACCES, EPERM: NoPermission; ENXIO,
/// EOPNOTSUPP, ENODATA: Unsupported; else Error.
[[nodiscard]] ReadingStatus statusOfErrno(int error);

/// The whole number, signed, that a text begins with behind blanks; nothing where it begins with none.
[[nodiscard]] std::optional<std::int64_t> leadingInteger(std::string_view text);

}  // namespace clipscope::telemetry
