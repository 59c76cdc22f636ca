// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/inductor/tower_export.h"

#include "core/backend/torch/common/tensor_bridge.h"
#include "core/base/error.h"
#include "core/clip/tensor_shapes.h"

#include <ATen/ATen.h>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>

namespace clipscope::backend {

void exportTower(const clip::ClipModel& model, Tower tower, const std::filesystem::path& file, LoadContext& context) {
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
    const std::string text = header.dump();
    const std::uint64_t length = text.size();
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(&length), sizeof length);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    for (const std::string& name : names) {
        if (context.stop.stop_requested()) {
            throw Error(ErrorCode::Stopped, MessageId::load_stopped);
        }
        const at::Tensor tensor = aliasTensor(model.weights->tensor(name)).to(at::kFloat).contiguous();
        out.write(static_cast<const char*>(tensor.const_data_ptr()), static_cast<std::streamsize>(tensor.nbytes()));
    }
    if (!out.flush()) {
        throw Error(ErrorCode::Output, MessageId::file_unwritable, {file.string(), errnoText(errno)});
    }
}

}  // namespace clipscope::backend
