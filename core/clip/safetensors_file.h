// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/safetensors_header.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace clipscope::clip {

/// A safetensors file, mapped into memory. The header is checked against every limit of the format: its length, JSON
/// in UTF-8 without repeated names, known types, shapes whose product fits, and data that follow each other from the
/// first byte to the end of the file without holes or overlaps. Thread-safe after construction.
class SafetensorsFile {
public:
    /// \throws Error BadInput that names the file and what is wrong
    explicit SafetensorsFile(const std::filesystem::path& path);

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::map<std::string, StoredTensor>& tensors() const { return m_tensors; }
    /// The bytes of a tensor, inside the mapping.
    [[nodiscard]] const std::byte* data(const StoredTensor& tensor) const { return m_data + tensor.begin; }
    /// What keeps the mapping alive.
    [[nodiscard]] std::shared_ptr<const void> owner() const { return m_mapping; }

private:
    void checkLayout(std::uint64_t dataBytes) const;

    std::string m_name;
    std::shared_ptr<const void> m_mapping;
    const std::byte* m_bytes = nullptr;
    const std::byte* m_data = nullptr;
    std::map<std::string, StoredTensor> m_tensors;
};

}  // namespace clipscope::clip
