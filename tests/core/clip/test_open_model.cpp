// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"
#include "core/clip/clip_model.h"
#include "core/clip/tensor_shapes.h"
#include "tests/support/expect_error.h"
#include "tests/support/safetensors_builder.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <cctype>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

namespace clipscope::clip {
namespace {

using test::expectError;

const std::string models = std::string(CLIPSCOPE_TEST_DATA) + "/clip/models/";

ClipModel open(const std::filesystem::path& weights) {
    return openModel({.weights = weights.string()});
}

TEST(OpenModel, SizesComeFromShapesAndTheRestFromTheConfiguration) {
    const ClipConfig narrow = open(models + "hf-gelu-narrow-heads").config;
    EXPECT_EQ(narrow.name, "hf-gelu-narrow-heads");
    EXPECT_EQ(narrow.vision, (TransformerConfig{.width = 48, .layers = 2, .heads = 3, .mlpWidth = 96}));
    EXPECT_EQ(narrow.text, narrow.vision);
    EXPECT_EQ(narrow.activation, Activation::Gelu);
    EXPECT_EQ(narrow.imageSize, 16);
    EXPECT_EQ(narrow.patchSize, 8);
    EXPECT_EQ(narrow.contextLength, 16);
    EXPECT_EQ(narrow.vocabularySize, 90);
    EXPECT_EQ(narrow.embeddingWidth, 24);

    const ClipConfig openClip = open(models + "openclip-gelu").config;
    EXPECT_EQ(openClip.vision.heads, 2);
    EXPECT_EQ(openClip.activation, Activation::Gelu);
    EXPECT_EQ(openClip.mean, (std::array<float, 3>{0.5F, 0.4F, 0.3F}));
    EXPECT_EQ(openClip.deviation, (std::array<float, 3>{0.2F, 0.3F, 0.4F}));
    EXPECT_EQ(open(models + "openclip-quick-gelu").config.activation, Activation::QuickGelu);
}

TEST(OpenModel, EveryTensorHasTheShapeThatItsNamePromises) {
    for (const char* name : {"hf-quick-gelu", "hf-f16", "hf-bf16", "hf-sharded", "openclip-gelu"}) {
        const ClipModel model = open(models + name);
        for (const auto& [tensor, shape] : tensorShapes(model.config)) {
            EXPECT_EQ(model.weights->tensor(tensor).shape, shape) << name << ' ' << tensor;
        }
        EXPECT_FALSE(model.isRandom);
    }
}

TEST(OpenModel, ProjectionsOfOpenAisLayoutAreViewsAndNotCopies) {
    const ClipModel model = open(models + "openclip-gelu");
    const TensorView view = model.weights->tensor("text.projection.weight");
    EXPECT_EQ(view.shape, (std::vector<std::int64_t>{24, 32}));
    EXPECT_EQ(view.strides, (std::vector<std::int64_t>{1, 24}));
}

TEST(OpenModel, QueryKeyAndValueAreThreePartsOfOneTensor) {
    const ClipModel model = open(models + "openclip-gelu");
    const TensorView query = model.weights->tensor("vision.blocks.0.attn.q.weight");
    const TensorView key = model.weights->tensor("vision.blocks.0.attn.k.weight");
    EXPECT_EQ(key.data - query.data, 32 * 32 * 4);
}

TEST(OpenModel, AViewOutlivesTheModel) {
    TensorView view;
    { view = open(models + "hf-quick-gelu").weights->tensor("text.token.weight"); }
    float sum = 0;
    for (std::int64_t at = 0; at < view.elementCount(); ++at) {
        sum += reinterpret_cast<const float*>(view.data)[at];
    }
    EXPECT_TRUE(std::isfinite(sum));
}

TEST(OpenModel, TheHashIsThatOfTheFile) {
    const std::string hash = open(models + "hf-quick-gelu").weights->hash();
    EXPECT_EQ(hash.size(), 64U);
    EXPECT_EQ(hash, open(models + "hf-quick-gelu/model.safetensors").weights->hash());
    EXPECT_NE(hash, open(models + "hf-f16").weights->hash());
}

/// A copy of a reference model's files to damage.
class DamagedModel : public testing::Test {
protected:
    std::string copy(const std::string& name, const std::vector<std::string>& files) {
        for (const std::string& file : files) {
            folder.write(name + '/' + file, readFile(models + name + '/' + file));
        }
        return (folder.path() / name).string();
    }

    test::TemporaryFolder folder;
};

TEST_F(DamagedModel, WithoutAConfigurationTheActivationHasToBeGiven) {
    const std::string path = copy("hf-quick-gelu", {"model.safetensors"});
    expectError(ErrorCode::BadInput, {path, "--activation"}, [&] { (void)open(path); });
    const ClipModel model = openModel({.weights = path, .activation = Activation::Gelu});
    EXPECT_EQ(model.config.activation, Activation::Gelu);
    EXPECT_EQ(model.config.vision.heads, 1) << "64 wide, as nearly everybody has them";
}

TEST_F(DamagedModel, HeadsThatCannotBeKnownAreAskedFor) {
    const std::string path = copy("hf-gelu-narrow-heads", {"model.safetensors"});
    expectError(ErrorCode::BadInput, {path, "48", "config.json", "--heads"},
                [&] { (void)openModel({.weights = path, .activation = Activation::Gelu}); });
    const ClipModel model =
        openModel({.weights = path, .activation = Activation::Gelu, .visionHeads = 3, .textHeads = 2});
    EXPECT_EQ(model.config.vision.heads, 3);
    EXPECT_EQ(model.config.text.heads, 2);
    expectError(ErrorCode::BadInput, {"--heads", "5", "48"},
                [&] { (void)openModel({.weights = path, .activation = Activation::Gelu, .visionHeads = 5}); });
}

TEST_F(DamagedModel, ANamedModelOfAnotherSizeIsRefused) {
    expectError(ErrorCode::BadInput, {"hf-quick-gelu", "vit-b-32", "vision width is 64 and not 768", "--model"}, [] {
        (void)openModel({.model = "vit-b-32", .weights = models + "hf-quick-gelu", .isModelGiven = true});
    });
}

TEST_F(DamagedModel, AConfigurationThatIsWrongIsNamed) {
    const std::string path = copy("hf-quick-gelu", {"model.safetensors"});
    const auto config = folder.write("hf-quick-gelu/config.json", "{");
    expectError(ErrorCode::BadInput, {config.string()}, [&] { (void)open(path); });
    folder.write("hf-quick-gelu/config.json",
                 R"({"vision_config":{"hidden_act":"relu"},"text_config":{"hidden_act":"relu"}})");
    expectError(ErrorCode::BadInput, {config.string(), "relu", "quick_gelu"}, [&] { (void)open(path); });
    folder.write("hf-quick-gelu/config.json",
                 R"({"vision_config":{"num_attention_heads":7},"text_config":{"num_attention_heads":2}})");
    expectError(ErrorCode::BadInput, {config.string(), "7", "64"}, [&] { (void)open(path); });
    folder.write("hf-quick-gelu/config.json", R"({"vision_config":3,"text_config":{}})");
    expectError(ErrorCode::BadInput, {config.string()}, [&] { (void)open(path); });
}

TEST_F(DamagedModel, AConfigurationOfOtherWeightsIsRefused) {
    const std::string path = copy("hf-quick-gelu", {"model.safetensors"});
    const auto config = folder.write(
        "hf-quick-gelu/config.json",
        R"({"vision_config":{"hidden_size":128,"num_attention_heads":2},"text_config":{"num_attention_heads":1}})");
    expectError(ErrorCode::BadInput, {config.string(), "vision_config.hidden_size is 128, the weights have 64"},
                [&] { (void)open(path); });
}

TEST_F(DamagedModel, AVariantThatComputesSomethingElseIsRefused) {
    const std::string path = copy("openclip-gelu", {"open_clip_model.safetensors"});
    for (const char* const setting :
         {R"("no_causal_mask":true)", R"("pool_type":"last")", R"("norm_kwargs":{"eps":1})"}) {
        const auto config =
            folder.write("openclip-gelu/open_clip_config.json",
                         R"({"model_cfg":{"vision_cfg":{},"text_cfg":{"heads":2,)" + std::string(setting) + "}}}");
        const std::string key = std::string(setting).substr(1, 9);
        expectError(ErrorCode::BadInput, {config.string(), "text_cfg." + key, "plain CLIP"}, [&] { (void)open(path); });
    }
    folder.write("openclip-gelu/open_clip_config.json",
                 R"({"model_cfg":{"vision_cfg":{"head_width":16,"pool_type":"tok","norm_kwargs":null},)"
                 R"("text_cfg":{"heads":2,"no_causal_mask":false}}})");
    EXPECT_EQ(open(path).config.vision.heads, 2);
}

TEST_F(DamagedModel, ADeviationOfZeroIsRefused) {
    const std::string path = copy("hf-quick-gelu", {"model.safetensors", "config.json"});
    const auto config =
        folder.write("hf-quick-gelu/preprocessor_config.json", R"({"image_mean":[0,0,0],"image_std":[1,0,1]})");
    expectError(ErrorCode::BadInput, {config.string(), "image_std"}, [&] { (void)open(path); });
    folder.write("hf-quick-gelu/preprocessor_config.json", R"({"image_mean":[0.5,0,0],"image_std":[1,0.5,1]})");
    EXPECT_EQ(open(path).config.deviation, (std::array<float, 3>{1, 0.5F, 1}));
}

TEST_F(DamagedModel, OfTwoConfigurationsThatOfTheWeightsLayoutCounts) {
    const std::string path = copy("hf-quick-gelu", {"model.safetensors", "config.json"});
    folder.write("hf-quick-gelu/open_clip_config.json",
                 R"({"model_cfg":{"vision_cfg":{},"text_cfg":{"heads":1},"quick_gelu":false}})");
    EXPECT_EQ(open(path).config.activation, Activation::QuickGelu);
    copy("openclip-gelu", {"open_clip_model.safetensors", "open_clip_config.json"});
    folder.write("openclip-gelu/config.json",
                 R"({"vision_config":{"num_attention_heads":4},"text_config":{"num_attention_heads":4}})");
    EXPECT_EQ(open(folder.path() / "openclip-gelu").config.vision.heads, 2);
}

TEST_F(DamagedModel, IsNamedAfterItsFileOrItsFolder) {
    EXPECT_EQ(open(models + "hf-sharded/model.safetensors.index.json").config.name, "hf-sharded");
    EXPECT_EQ(open(models + "hf-sharded/").config.name, "hf-sharded");
    EXPECT_EQ(open(models + "hf-quick-gelu/model.safetensors").config.name, "hf-quick-gelu");
    const auto file =
        folder.write("hf-quick-gelu/mine.v1.safetensors", readFile(models + "hf-quick-gelu/model.safetensors"));
    folder.write("hf-quick-gelu/config.json", readFile(models + "hf-quick-gelu/config.json"));
    EXPECT_EQ(open(file).config.name, "mine.v1");
}

TEST_F(DamagedModel, TheHashOfAFileThatWentAwayIsAnError) {
    const std::string path = copy("hf-quick-gelu", {"model.safetensors", "config.json"});
    const ClipModel model = open(path);
    std::filesystem::remove(path + "/model.safetensors");
    expectError(ErrorCode::BadInput, {path, "cannot be read", "No such file"}, [&] { (void)model.weights->hash(); });
}

TEST_F(DamagedModel, AShardThatIsMissingIsNamed) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(models + "hf-sharded")) {
        files.push_back(entry.path().filename());
    }
    const std::string path = copy("hf-sharded", files);
    EXPECT_NO_THROW((void)open(path));
    const std::string index = path + "/model.safetensors.index.json";
    EXPECT_NO_THROW((void)open(index));
    const auto map = nlohmann::json::parse(readFile(index)).at("weight_map");
    const std::string shard = map.begin().value();
    std::filesystem::remove(path + '/' + shard);
    expectError(ErrorCode::BadInput, {shard}, [&] { (void)open(path); });
    folder.write("hf-sharded/model.safetensors.index.json", R"({"weight_map":{"a":"../elsewhere.safetensors"}})");
    expectError(ErrorCode::BadInput, {index, "outside"}, [&] { (void)open(path); });
    folder.write("hf-sharded/model.safetensors.index.json", R"({"weight_map":{}})");
    expectError(ErrorCode::BadInput, {index}, [&] { (void)open(path); });
    folder.write("hf-sharded/model.safetensors.index.json", "[]");
    expectError(ErrorCode::BadInput, {index}, [&] { (void)open(path); });
}

/// A file with the tensors of the tiny preset in open_clip's layout, as the test changes them.
class MadeModel : public testing::Test {
protected:
    MadeModel() {
        for (const char* tower : {"visual.", ""}) {
            const std::string block = std::string(tower) + "transformer.resblocks.0.";
            for (const char* norm : {"ln_1", "ln_2"}) {
                shapes[block + norm + ".weight"] = {64};
                shapes[block + norm + ".bias"] = {64};
            }
            shapes[block + "attn.in_proj_weight"] = {192, 64};
            shapes[block + "attn.in_proj_bias"] = {192};
            shapes[block + "attn.out_proj.weight"] = {64, 64};
            shapes[block + "attn.out_proj.bias"] = {64};
            shapes[block + "mlp.c_fc.weight"] = {128, 64};
            shapes[block + "mlp.c_fc.bias"] = {128};
            shapes[block + "mlp.c_proj.weight"] = {64, 128};
            shapes[block + "mlp.c_proj.bias"] = {64};
        }
        shapes["visual.conv1.weight"] = {64, 3, 8, 8};
        shapes["visual.class_embedding"] = {64};
        shapes["visual.positional_embedding"] = {5, 64};
        for (const char* norm : {"visual.ln_pre", "visual.ln_post", "ln_final"}) {
            shapes[std::string(norm) + ".weight"] = {64};
            shapes[std::string(norm) + ".bias"] = {64};
        }
        shapes["visual.proj"] = {64, 24};
        shapes["text_projection"] = {64, 24};
        shapes["token_embedding.weight"] = {90, 64};
        shapes["positional_embedding"] = {16, 64};
        shapes["logit_scale"] = {};
    }

    std::string write() {
        test::SafetensorsBuilder builder;
        for (const auto& [name, shape] : shapes) {
            builder.add(name, shape, types.contains(name) ? types[name] : "F32", types.contains(name) ? 8 : 4);
        }
        return folder.write("made.safetensors", builder.build()).string();
    }

    ClipModel openMade() { return openModel({.weights = write(), .activation = Activation::Gelu}); }

    test::TemporaryFolder folder;
    std::map<std::string, std::vector<std::int64_t>> shapes;
    std::map<std::string, std::string> types;
};

TEST_F(MadeModel, IsOpenedAsItStands) {
    EXPECT_EQ(openMade().config.vision.layers, 1);
}

TEST_F(MadeModel, AMissingTensorIsNamed) {
    shapes.erase("ln_final.bias");
    expectError(ErrorCode::BadInput, {"made.safetensors", "ln_final.bias"}, [&] { (void)openMade(); });
}

TEST_F(MadeModel, AnUnknownTensorIsNamedAndAHarmlessOneIgnored) {
    shapes["input_resolution"] = {};
    EXPECT_NO_THROW((void)openMade());
    shapes["visual.lora_a"] = {4};
    expectError(ErrorCode::BadInput, {"made.safetensors", "visual.lora_a"}, [&] { (void)openMade(); });
}

TEST_F(MadeModel, AWrongTypeIsNamed) {
    types["ln_final.weight"] = "F64";
    expectError(ErrorCode::BadInput, {"ln_final.weight", "F64", "F32, F16 and BF16"}, [&] { (void)openMade(); });
}

TEST_F(MadeModel, ShapesThatDoNotFitAreNamed) {
    shapes["text_projection"] = {64, 25};
    expectError(ErrorCode::BadInput, {"made.safetensors", "text_projection"}, [&] { (void)openMade(); });
    shapes["text_projection"] = {64, 24};
    shapes["visual.positional_embedding"] = {7, 64};
    expectError(ErrorCode::BadInput, {"visual.positional_embedding"}, [&] { (void)openMade(); });
    shapes["visual.positional_embedding"] = {64};
    expectError(ErrorCode::BadInput, {"visual.positional_embedding"}, [&] { (void)openMade(); });
    shapes["visual.positional_embedding"] = {5, 64};
    shapes["token_embedding.weight"] = {3, 64};
    expectError(ErrorCode::BadInput, {"token_embedding.weight"}, [&] { (void)openMade(); });
    shapes["token_embedding.weight"] = {90, 64};
    shapes["visual.positional_embedding"] = {5, 0};
    expectError(ErrorCode::BadInput, {"visual.positional_embedding"}, [&] { (void)openMade(); });
}

TEST_F(MadeModel, AResNetIsNoViT) {
    shapes.erase("visual.class_embedding");
    shapes["visual.layer1.0.conv1.weight"] = {4};
    expectError(ErrorCode::BadInput, {"made.safetensors", "ResNet"}, [&] { (void)openMade(); });
    shapes = {{"something.else", {4}}};
    expectError(ErrorCode::BadInput, {"made.safetensors", "--weights"}, [&] { (void)openMade(); });
}

TEST_F(MadeModel, TensorsThatLieCrookedAreCopied) {
    shapes["a.position_ids"] = {1};
    types["a.position_ids"] = "U8";
    test::SafetensorsBuilder builder;
    builder.add("a.position_ids", {1}, "U8", 1);
    shapes.erase("a.position_ids");
    for (const auto& [name, shape] : shapes) {
        builder.add(name, shape);
    }
    const auto path = folder.write("crooked.safetensors", builder.build());
    const ClipModel model = openModel({.weights = path.string(), .activation = Activation::Gelu});
    for (const auto& [name, shape] : tensorShapes(model.config)) {
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(model.weights->tensor(name).data) % 4, 0U) << name;
    }
}

TEST_F(MadeModel, RandomDamageIsOpenedOrRefusedButNeverCrashes) {
    const std::string whole = readFile(write());
    const std::size_t headerEnd =
        8 + static_cast<unsigned char>(whole[0]) + 256U * static_cast<unsigned char>(whole[1]);
    std::mt19937 random(1);
    int opened = 0;
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string damaged = whole;
        // Digits for digits keep the JSON whole, so that sizes and offsets are what goes wrong.
        const bool isSubtle = round % 2 == 0;
        for (int change = 0; change < 1 + round % 3; ++change) {
            char& byte = damaged[random() % headerEnd];
            byte = isSubtle ? (std::isdigit(static_cast<unsigned char>(byte)) != 0 ? "0123456789"[random() % 10] : byte)
                            : static_cast<char>(random());
        }
        std::filesystem::remove(folder.path() / "damaged.safetensors");
        const auto file = folder.write("damaged.safetensors", damaged);
        try {
            const ClipModel model = openModel({.weights = file.string(), .activation = Activation::Gelu});
            double sum = model.logitScale();
            for (const auto& [name, shape] : tensorShapes(model.config)) {
                const TensorView view = model.weights->tensor(name);
                sum += std::to_integer<int>(view.data[view.elementCount() * 4 - 1]);
            }
            EXPECT_TRUE(std::isfinite(sum));
            ++opened;
        } catch (const Error&) {
            ++refused;
        }
    }
    EXPECT_GT(opened, 100);
    EXPECT_GT(refused, 1000);
}

TEST(OpenWeights, APickleIsRefusedWithTheCommandThatConvertsIt) {
    const test::TemporaryFolder folder;
    for (const char* name : {"model.pt", "pytorch_model.bin", "model.ckpt"}) {
        const auto file = folder.write(name, "x");
        expectError(ErrorCode::BadInput, {file.string(), "python3 -c", "weights_only=True"}, [&] { (void)open(file); });
    }
    const auto odd = folder.write("it's mine.pt", "x");
    expectError(ErrorCode::BadInput, {R"(it'\''s mine.pt' ')", R"(it'\''s mine.safetensors' ;)", "--weights"},
                [&] { (void)open(odd); });
}

TEST(OpenWeights, AFolderStandsForTheOneFileInIt) {
    const test::TemporaryFolder folder;
    expectError(ErrorCode::BadInput, {folder.path().string(), ".safetensors"}, [&] { (void)open(folder.path()); });
    folder.write("a.safetensors", "x");
    expectError(ErrorCode::BadInput, {"a.safetensors"}, [&] { (void)open(folder.path()); });
    folder.write("b.safetensors", "x");
    expectError(ErrorCode::BadInput, {folder.path().string(), "several"}, [&] { (void)open(folder.path()); });
    expectError(ErrorCode::BadInput, {"nowhere", "--weights"}, [&] { (void)open(folder.path() / "nowhere"); });
}

}  // namespace
}  // namespace clipscope::clip
