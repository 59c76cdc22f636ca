// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/stage_times.h"
#include "core/base/message.h"
#include "core/clip/clip_config.h"
#include "core/clip/image.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace clipscope::bench {

/// Tells of something that went wrong with an input and was left out.
using WarningSink = std::function<void(Message)>;

/// The pictures of a run: its files first, then seeded crops of them, so that a batch never holds one sample
/// repeated.
class ImagePool {
public:
    /// The JPEG and PNG files of a folder, by name. Reads none of them.
    /// \throws Error BadInput where there are none or the folder cannot be read
    [[nodiscard]] static std::vector<std::filesystem::path> listFolder(const std::filesystem::path& folder);

    /// Checks every file by decoding it once; a corrupt one is left out and told.
    /// \param distinct how many different inputs to have
    /// \param isPreprocessed keep them decoded and preprocessed, for Source::Pixels
    /// \throws Error BadInput where no file can be used, Stopped where `stop` says so
    ImagePool(const std::vector<std::filesystem::path>& files, const clip::ClipConfig& config, std::size_t distinct,
              bool isPreprocessed, std::uint64_t seed, std::stop_token stop, const WarningSink& warn);

    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] const std::vector<std::filesystem::path>& files() const { return m_files; }

    /// Copies `out.size() / (3 s s)` preprocessed inputs from place `first` on, going round.
    void assemblePixels(std::size_t first, std::span<float> out) const;

    /// The same from the files: decodes, crops and preprocesses, and adds to the stages Decode and Preprocess.
    void assembleFromFiles(std::size_t first, std::span<float> out, backend::StageTimes& times) const;

private:
    struct Item {
        std::size_t file = 0;
        std::optional<clip::CropBox> box;  ///< none: all of it
    };

    clip::ClipConfig m_config;
    std::size_t m_valuesPerImage;
    std::vector<std::filesystem::path> m_files;
    std::vector<Item> m_items;
    std::vector<float> m_pixels;
};

}  // namespace clipscope::bench
