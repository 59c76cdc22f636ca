// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::test {

/// A safetensors file as text, from its header and its data as they stand: hostile ones too.
inline std::string safetensors(const std::string& header, const std::string& data) {
    const std::uint64_t length = header.size();
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes + header + data;
}

/// Puts tensors of zeros one behind the other.
class SafetensorsBuilder {
public:
    void add(const std::string& name, const std::vector<std::int64_t>& shape, const std::string& type = "F32",
             std::size_t elementBytes = 4) {
        std::size_t bytes = elementBytes;
        std::string extents;
        for (const std::int64_t extent : shape) {
            bytes *= static_cast<std::size_t>(extent);
            extents += (extents.empty() ? "" : ",") + std::to_string(extent);
        }
        m_header += (m_header.empty() ? "" : ",") + ('"' + name + R"(":{"dtype":")") + type + R"(","shape":[)" +
                    extents + R"(],"data_offsets":[)" + std::to_string(m_bytes) + ',' +
                    std::to_string(m_bytes + bytes) + "]}";
        m_bytes += bytes;
    }

    [[nodiscard]] std::string build() const { return safetensors('{' + m_header + '}', std::string(m_bytes, '\0')); }

private:
    std::string m_header;
    std::size_t m_bytes = 0;
};

}  // namespace clipscope::test
