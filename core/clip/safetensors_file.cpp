// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/safetensors_file.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string_view>

namespace clipscope::clip {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t lengthBytes = 8;
constexpr std::uint64_t mostHeaderBytes = 100'000'000;

static_assert(std::endian::native == std::endian::little, "safetensors are little-endian and used in place");

struct TypeSize {
    std::string_view name;
    std::uint64_t bytes;
};

constexpr std::array<TypeSize, 14> types{{{"F64", 8},
                                          {"F32", 4},
                                          {"F16", 2},
                                          {"BF16", 2},
                                          {"F8_E4M3", 1},
                                          {"F8_E5M2", 1},
                                          {"I64", 8},
                                          {"I32", 4},
                                          {"I16", 2},
                                          {"I8", 1},
                                          {"U64", 8},
                                          {"U32", 4},
                                          {"U8", 1},
                                          {"BOOL", 1}}};

std::optional<std::uint64_t> bytesOf(const StoredTensor& tensor) {
    const auto* const type = std::ranges::find(types, tensor.type, &TypeSize::name);
    if (type == types.end()) {
        return std::nullopt;
    }
    std::uint64_t bytes = type->bytes;
    for (const std::int64_t extent : tensor.shape) {
        if (extent < 0 || __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(extent), &bytes)) {
            return std::nullopt;
        }
    }
    return bytes;
}

/// Reads a number of the header that has to be a whole one and not negative.
std::uint64_t whole(const Json& value) {
    if (!value.is_number_unsigned()) {
        throw Json::other_error::create(0, "a number is not whole", &value);
    }
    return value.get<std::uint64_t>();
}

}  // namespace

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path) : m_name(path.string()) {
    const auto refuse = [&](const std::string& what) -> Error {
        return {ErrorCode::BadInput, MessageId::safetensors_broken, {m_name, what}};
    };
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0) {
        throw Error(ErrorCode::BadInput, MessageId::weights_unreadable, {m_name, errnoText(errno)});
    }
    if (!S_ISREG(status.st_mode)) {
        throw refuse("it is no ordinary file");
    }
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size < lengthBytes + 2) {
        throw refuse("it is shorter than the smallest header");
    }
    void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.get(), 0);
    if (mapped == MAP_FAILED) {
        throw Error(ErrorCode::BadInput, MessageId::weights_unreadable, {m_name, errnoText(errno)});
    }
    m_mapping = {mapped, [size](const void* address) { ::munmap(const_cast<void*>(address), size); }};
    m_bytes = static_cast<const std::byte*>(mapped);

    std::uint64_t headerBytes = 0;
    std::memcpy(&headerBytes, m_bytes, sizeof headerBytes);
    if (headerBytes > mostHeaderBytes) {
        throw refuse("its header claims " + std::to_string(headerBytes) + " bytes, more than the format allows");
    }
    if (headerBytes > size - lengthBytes) {
        throw refuse("it ends inside its header: it was cut off");
    }
    m_data = m_bytes + lengthBytes + headerBytes;
    try {
        readHeader(headerBytes);
    } catch (const Json::exception& error) {
        throw refuse(std::string("its header is wrong: ") + error.what());
    }
    checkLayout(size - lengthBytes - headerBytes);
}

void SafetensorsFile::readHeader(std::uint64_t headerBytes) {
    const std::string_view text(reinterpret_cast<const char*>(m_bytes + lengthBytes), headerBytes);
    if (!text.starts_with('{')) {
        throw Json::other_error::create(0, "it does not begin with {", nullptr);
    }
    std::set<std::string> seen;
    const auto watch = [&](int depth, Json::parse_event_t event, const Json& value) {
        if (depth == 1 && event == Json::parse_event_t::key && !seen.insert(value.get<std::string>()).second) {
            throw Json::other_error::create(0, "the name " + value.get<std::string>() + " stands twice", nullptr);
        }
        return true;
    };
    const Json header = Json::parse(text, watch);
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__") {
            continue;
        }
        StoredTensor tensor{.type = entry.at("dtype").get<std::string>()};
        for (const Json& extent : entry.at("shape")) {
            const std::uint64_t count = whole(extent);
            if (count > static_cast<std::uint64_t>(INT64_MAX)) {
                throw Json::other_error::create(0, "the shape of " + name + " is too large", nullptr);
            }
            tensor.shape.push_back(static_cast<std::int64_t>(count));
        }
        const Json& offsets = entry.at("data_offsets");
        if (offsets.size() != 2) {
            throw Json::other_error::create(0, "the offsets of " + name + " are not two", nullptr);
        }
        tensor.begin = whole(offsets.at(0));
        tensor.end = whole(offsets.at(1));
        m_tensors.emplace(name, std::move(tensor));
    }
}

void SafetensorsFile::checkLayout(std::uint64_t dataBytes) const {
    const auto refuse = [&](const std::string& what) -> Error {
        return {ErrorCode::BadInput, MessageId::safetensors_broken, {m_name, what}};
    };
    std::vector<std::pair<std::string, const StoredTensor*>> inOrder;
    for (const auto& [name, tensor] : m_tensors) {
        inOrder.emplace_back(name, &tensor);
    }
    std::ranges::sort(inOrder, {}, [](const auto& item) { return std::pair(item.second->begin, item.second->end); });
    std::uint64_t expected = 0;
    for (const auto& [name, tensor] : inOrder) {
        const auto bytes = bytesOf(*tensor);
        if (!bytes) {
            throw refuse("the tensor " + name + " has the type " + tensor->type + " and a shape that no file can hold");
        }
        if (tensor->begin != expected) {
            throw refuse("the data of " + name + (tensor->begin < expected ? " overlap others" : " follow a hole"));
        }
        if (tensor->end < tensor->begin || tensor->end - tensor->begin != *bytes) {
            throw refuse("the data of " + name + " have another size than its shape");
        }
        if (tensor->end > dataBytes) {
            throw refuse("it ends inside the data of " + name + ": it was cut off");
        }
        expected = tensor->end;
    }
    if (expected != dataBytes) {
        throw refuse("there are " + std::to_string(dataBytes - expected) + " bytes after the last tensor");
    }
}

}  // namespace clipscope::clip
