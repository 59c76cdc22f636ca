// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/weight_files.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/json_reason.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

namespace clipscope::clip {
namespace {

using std::filesystem::path;

constexpr std::string_view indexEnding = ".safetensors.index.json";

bool isPickle(const path& file) {
    constexpr std::array<std::string_view, 5> endings{".pt", ".pth", ".bin", ".ckpt", ".pkl"};
    return std::ranges::find(endings, file.extension().string()) != endings.end();
}

/// A path as one word of a shell's command.
std::string forShell(const path& file) {
    std::string word = "'";
    for (const char letter : file.string()) {
        word += letter == '\'' ? "'\\''" : std::string(1, letter);
    }
    return word + '\'';
}

/// The file that a folder stands for.
path insideFolder(const path& folder) {
    std::error_code ignored;
    for (const char* name : {"model.safetensors", "model.safetensors.index.json", "open_clip_model.safetensors"}) {
        if (std::filesystem::exists(folder / name, ignored)) {
            return folder / name;
        }
    }
    std::vector<path> candidates;
    std::vector<path> pickles;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.path().extension() == ".safetensors") {
            candidates.push_back(entry.path());
        } else if (isPickle(entry.path())) {
            pickles.push_back(entry.path());
        }
    }
    if (candidates.size() == 1) {
        return candidates.front();
    }
    if (candidates.empty() && pickles.size() == 1) {
        return pickles.front();
    }
    throw Error(ErrorCode::BadInput,
                candidates.empty() ? MessageId::weights_folder_empty : MessageId::weights_folder_ambiguous,
                {folder.string()});
}

std::vector<SafetensorsFile> openShards(const path& index) {
    const auto refuse = [&](const std::string& what) -> Error {
        return {ErrorCode::BadInput, MessageId::weights_index_broken, {index.string(), what}};
    };
    std::set<std::string> shards;
    std::map<std::string, std::string> placeOf;
    try {
        const auto json = nlohmann::json::parse(readFile(index));
        for (const auto& [tensor, file] : json.at("weight_map").items()) {
            const auto shard = file.get<std::string>();
            if (path(shard).filename() != path(shard)) {
                throw refuse("the shard " + shard + " lies outside its folder");
            }
            shards.insert(shard);
            placeOf[tensor] = shard;
        }
    } catch (const nlohmann::json::exception& error) {
        throw refuse(jsonReason(error));
    }
    if (shards.empty()) {
        throw refuse("it names no shard");
    }
    std::vector<SafetensorsFile> files;
    std::set<std::string> seen;
    for (const std::string& shard : shards) {
        const SafetensorsFile& file = files.emplace_back(index.parent_path() / shard);
        for (const auto& [name, tensor] : file.tensors()) {
            if (!seen.insert(name).second) {
                throw refuse("the tensor " + name + " stands in two shards");
            }
            placeOf.erase(name);
        }
    }
    if (!placeOf.empty()) {
        throw refuse("no shard holds the tensor " + placeOf.begin()->first);
    }
    return files;
}

}  // namespace

WeightFiles::Found WeightFiles::find(const std::string& name) const {
    for (const SafetensorsFile& file : files) {
        if (const auto found = file.tensors().find(name); found != file.tensors().end()) {
            return {&file, &found->second};
        }
    }
    return {};
}

std::vector<std::string> WeightFiles::names() const {
    std::vector<std::string> all;
    for (const SafetensorsFile& file : files) {
        std::ranges::transform(file.tensors(), std::back_inserter(all), [](const auto& item) { return item.first; });
    }
    std::ranges::sort(all);
    return all;
}

WeightFiles openWeightFiles(const path& given) {
    std::error_code error;
    if (!std::filesystem::exists(given, error)) {
        throw Error(ErrorCode::BadInput, MessageId::weights_missing, {given.string()});
    }
    const path file = std::filesystem::is_directory(given, error) ? insideFolder(given) : given;
    if (isPickle(file)) {
        throw Error(ErrorCode::BadInput, MessageId::weights_are_a_pickle,
                    {file.string(), forShell(file), forShell(path(file).replace_extension(".safetensors"))});
    }
    WeightFiles weights{.given = given, .opened = file};
    if (file.string().ends_with(indexEnding)) {
        weights.files = openShards(file);
    } else {
        weights.files.emplace_back(file);
    }
    return weights;
}

}  // namespace clipscope::clip
