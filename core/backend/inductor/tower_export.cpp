// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/tower_export.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/tensor_shapes.h"
#include "core/clip/tensor_values.h"

#include <fcntl.h>
#include <cerrno>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::backend {
namespace {

/// Of anything that can be copied byte by byte.
template <typename Value>
std::string_view bytesOf(const Value* values, std::size_t count) {
    return {reinterpret_cast<const char*>(values), count * sizeof(Value)};
}

}  // namespace

void exportTower(const clip::ClipModel& model, Tower tower, const std::filesystem::path& file,
                 const std::stop_token& stop) {
    nlohmann::ordered_json header;
    std::vector<std::string> names;
    std::int64_t end = 0;
    for (const auto& [name, shape] : clip::tensorShapes(model.config)) {
        if (!name.starts_with(tower == Tower::Image ? "vision." : "text.")) {
            continue;
        }
        std::int64_t count = 1;
        for (const std::int64_t extent : shape) {
            count *= extent;
        }
        const std::int64_t begin = end;
        end += count * static_cast<std::int64_t>(sizeof(float));
        header[name] = {{"dtype", "F32"}, {"shape", shape}, {"data_offsets", {begin, end}}};
        names.push_back(name);
    }
    constexpr mode_t everybody = 0666;
    const FileDescriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, everybody));
    const int openError = out.isOpen() ? 0 : errno;
    const auto write = [&](std::string_view bytes) {
        if (const int error = out.isOpen() ? writeAll(out.get(), bytes) : openError) {
            throw Error(ErrorCode::Output, MessageId::file_unwritable, {file.string(), errnoText(error)});
        }
    };
    const std::string text = header.dump();
    const std::uint64_t length = text.size();
    write(bytesOf(&length, 1));
    write(text);
    for (const std::string& name : names) {
        if (stop.stop_requested()) {
            throw Error(ErrorCode::Stopped, MessageId::load_stopped);
        }
        const std::vector<float> values = clip::toFloats(model.weights->tensor(name));
        write(bytesOf(values.data(), values.size()));
    }
}

}  // namespace clipscope::backend
