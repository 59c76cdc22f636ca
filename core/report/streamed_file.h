// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace clipscope::report {

/// A file that is written piece by piece and takes its place only when it is whole, as writeFileAtomically does
/// for contents that fit in memory. One that is never finished leaves nothing.
class StreamedFile {
public:
    /// \throws Error Output, naming the file and the cause, as every function here does
    explicit StreamedFile(std::filesystem::path path);
    StreamedFile(const StreamedFile&) = delete;
    StreamedFile& operator=(const StreamedFile&) = delete;
    ~StreamedFile();

    /// Where to append to; call flushIfLarge() after each piece.
    [[nodiscard]] std::string& buffer() { return m_buffer; }
    void flushIfLarge();

    /// Syncs the content and renames the file into its place.
    void finish();

private:
    void flush();
    [[noreturn]] void fail(int error);

    std::filesystem::path m_path;
    std::string m_besidePath;
    FileDescriptor m_file;
    std::string m_buffer;
};

}  // namespace clipscope::report
