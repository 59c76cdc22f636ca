// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/file_weights.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/sha256.h"
#include "core/clip/tensor_shapes.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <set>
#include <utility>

namespace clipscope::clip {
namespace {

std::optional<DataType> usableType(const std::string& type) {
    if (type == "F32") {
        return DataType::F32;
    }
    if (type == "F16") {
        return DataType::F16;
    }
    if (type == "BF16") {
        return DataType::BF16;
    }
    return std::nullopt;
}

std::vector<std::int64_t> shapeInFile(std::vector<std::int64_t> shape, const TensorPlace& place) {
    if (place.isTransposed) {
        std::ranges::reverse(shape);
    }
    if (place.parts > 1) {
        shape.front() *= place.parts;
    }
    return shape;
}

bool isScalar(const std::vector<std::int64_t>& shape) {
    return shape.empty() || (shape.size() == 1 && shape.front() == 1);
}

}  // namespace

FileWeights::FileWeights(WeightFiles files, const ClipConfig& config, WeightLayout layout)
    : m_files(std::move(files)), m_places(tensorPlaces(config, layout)) {
    const std::string given = m_files.given.string();
    std::set<std::string> needed;
    for (const auto& [name, shape] : tensorShapes(config)) {
        const TensorPlace& place = m_places.at(name);
        needed.insert(place.name);
        const auto found = m_files.find(place.name);
        if (found.tensor == nullptr) {
            throw Error(ErrorCode::BadInput, MessageId::tensor_missing, {given, place.name});
        }
        if (!usableType(found.tensor->type)) {
            throw Error(ErrorCode::BadInput, MessageId::tensor_has_wrong_type, {given, place.name, found.tensor->type});
        }
        const bool isSame = found.tensor->shape == shapeInFile(shape, place) ||
                            (name == "logit_scale" && isScalar(found.tensor->shape));
        if (!isSame) {
            throw Error(ErrorCode::BadInput, MessageId::tensor_has_wrong_shape, {given, place.name});
        }
    }
    for (const std::string& name : m_files.names()) {
        if (!needed.contains(name) && !isHarmlessExtra(name)) {
            throw Error(ErrorCode::BadInput, MessageId::tensor_unknown, {given, name});
        }
    }
}

TensorView FileWeights::tensor(std::string_view name) const {
    const auto known = m_places.find(std::string(name));
    if (known == m_places.end()) {
        throw Error(ErrorCode::BadInput, MessageId::tensor_missing, {m_files.given.string(), std::string(name)});
    }
    const TensorPlace& place = known->second;
    const auto [file, stored] = m_files.find(place.name);
    TensorView view{.type = *usableType(stored->type), .shape = stored->shape, .owner = file->owner()};
    if (name == "logit_scale") {
        view.shape.clear();
    }
    view.strides.assign(view.shape.size(), 1);
    for (std::size_t axis = view.shape.size(); axis-- > 1;) {
        view.strides[axis - 1] = view.strides[axis] * view.shape[axis];
    }
    if (place.parts > 1) {
        view.shape.front() /= place.parts;
    }
    const std::size_t bytes = static_cast<std::size_t>(view.elementCount()) * byteSize(view.type);
    view.data = file->data(*stored) + bytes * static_cast<std::size_t>(place.part);
    if (reinterpret_cast<std::uintptr_t>(view.data) % byteSize(view.type) != 0) {
        const auto copy = std::make_shared<std::vector<std::byte>>(view.data, view.data + bytes);
        view.data = copy->data();
        view.owner = copy;
    }
    if (place.isTransposed) {
        std::ranges::reverse(view.shape);
        std::ranges::reverse(view.strides);
    }
    return view;
}

std::string FileWeights::hash() const {
    const std::scoped_lock lock(m_mutex);
    if (!m_hash.empty()) {
        return m_hash;
    }
    // By read(2) and not through the mapping, whose pages would count as this process's memory.
    Sha256 sha;
    std::vector<char> block(1U << 20U);
    for (const SafetensorsFile& file : m_files.files) {
        const FileDescriptor descriptor(::open(file.name().c_str(), O_RDONLY | O_CLOEXEC));
        if (!descriptor.isOpen()) {
            throw Error(ErrorCode::BadInput, MessageId::weights_unreadable, {file.name(), errnoText(errno)});
        }
        while (true) {
            const ssize_t got = ::read(descriptor.get(), block.data(), block.size());
            if (got < 0 && errno == EINTR) {
                continue;
            }
            if (got < 0) {
                throw Error(ErrorCode::BadInput, MessageId::weights_unreadable, {file.name(), errnoText(errno)});
            }
            if (got == 0) {
                break;
            }
            sha.add(block.data(), static_cast<std::size_t>(got));
        }
    }
    m_hash = sha.hex();
    return m_hash;
}

std::string FileWeights::description() const {
    return m_files.given.string();
}

}  // namespace clipscope::clip
