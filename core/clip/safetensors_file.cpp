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
#include <optional>
#include <string_view>

namespace clipscope::clip {
namespace {

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

/// Absent where the product does not fit.
std::optional<std::uint64_t> bytesOf(const StoredTensor& tensor, std::uint64_t elementBytes) {
    std::uint64_t bytes = elementBytes;
    for (const std::int64_t extent : tensor.shape) {
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(extent), &bytes)) {
            return std::nullopt;
        }
    }
    return bytes;
}

}  // namespace

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path) : m_name(path.string()) {
    const auto refuse = [&](const std::string& what) -> Error {
        return {ErrorCode::BadInput, MessageId::safetensors_broken, {m_name, what}};
    };
    // Without O_NONBLOCK a pipe would be waited for.
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
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
        m_tensors = readSafetensorsHeader({reinterpret_cast<const char*>(m_bytes + lengthBytes), headerBytes});
    } catch (const HeaderRefusal& refusal) {
        throw refuse(std::string("its header is wrong: ") + refusal.what());
    }
    checkLayout(size - lengthBytes - headerBytes);
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
        const auto* const type = std::ranges::find(types, tensor->type, &TypeSize::name);
        if (type == types.end()) {
            throw refuse("the tensor " + name + " has the unknown type " + tensor->type);
        }
        const auto bytes = bytesOf(*tensor, type->bytes);
        if (!bytes) {
            throw refuse("the tensor " + name + " has a shape that no file can hold");
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
