// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/tower_export.h"
#include "core/base/file_descriptor.h"
#include "core/clip/clip_model.h"
#include "core/clip/tensor_shapes.h"
#include "core/clip/tensor_values.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <cstring>
#include <nlohmann/json.hpp>

namespace clipscope::backend {
namespace {

class TowerExport : public testing::Test {
protected:
    clip::ClipModel model = clip::openModel({.model = "tiny", .isModelGiven = true});
    test::TemporaryFolder folder;
};

TEST_F(TowerExport, WritesEachTensorOfTheTowerAndNoOther) {
    const std::filesystem::path file = folder.path() / "text.safetensors";
    exportTower(model, Tower::Text, file, {});
    const std::string content = readFile(file);
    std::uint64_t length = 0;
    std::memcpy(&length, content.data(), sizeof length);
    const auto header = nlohmann::json::parse(content.substr(sizeof length, length));
    std::size_t count = 0;
    for (const auto& [name, shape] : clip::tensorShapes(model.config)) {
        EXPECT_EQ(header.contains(name), name.starts_with("text.")) << name;
        if (!header.contains(name)) {
            continue;
        }
        ++count;
        EXPECT_EQ(header[name]["shape"], shape) << name;
        const auto expected = clip::toFloats(model.weights->tensor(name));
        const std::size_t begin = header[name]["data_offsets"][0];
        ASSERT_LE(sizeof length + length + begin + expected.size() * sizeof(float), content.size());
        EXPECT_EQ(std::memcmp(content.data() + sizeof length + length + begin, expected.data(),
                              expected.size() * sizeof(float)),
                  0)
            << name;
    }
    EXPECT_EQ(header.size(), count);
}

TEST_F(TowerExport, AFullDiskOrAPlaceThatCannotBeWrittenIsNamed) {
    test::expectError(ErrorCode::Output, {"/dev/full", "No space left"},
                      [&] { exportTower(model, Tower::Image, "/dev/full", {}); });
    test::expectError(ErrorCode::Output, {"/proc/none/file"},
                      [&] { exportTower(model, Tower::Image, "/proc/none/file", {}); });
}

TEST_F(TowerExport, AStopEndsIt) {
    std::stop_source stop;
    stop.request_stop();
    test::expectError(ErrorCode::Stopped, {},
                      [&] { exportTower(model, Tower::Image, folder.path() / "a", stop.get_token()); });
}

}  // namespace
}  // namespace clipscope::backend
