// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/stage_times.h"
#include "core/base/message.h"
#include "core/base/thread_team.h"
#include "core/clip/clip_config.h"
#include "core/clip/image.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <random>
#include <span>
#include <stop_token>
#include <vector>

namespace clipscope::bench {

/// Tells of something that went wrong with an input and was left out.
using WarningSink = std::function<void(Message)>;

/// The pictures of a run: its files first, then seeded crops of them, so that inputs repeat as late as possible.
class ImagePool {
public:
    /// The JPEG and PNG files of a folder, by name. Reads none of them.
    /// \throws Error BadInput where there are none or the folder cannot be read
    [[nodiscard]] static std::vector<std::filesystem::path> listFolder(const std::filesystem::path& folder);

    /// Takes the files in a seeded order until there are `distinct` that can be decoded; a corrupt one is left out and
    /// told, and at the end how many they were.
    /// \param distinct how many different inputs to have: of fewer files seeded crops make up for the rest
    /// \param isPreprocessed keep them decoded and preprocessed, for Source::Pixels
    /// \throws Error BadInput where no file can be used, Stopped where `stop` says so
    ImagePool(const std::vector<std::filesystem::path>& files, const clip::ClipConfig& config, std::size_t distinct,
              bool isPreprocessed, std::uint64_t seed, std::stop_token stop, const WarningSink& warn);

    [[nodiscard]] std::size_t size() const { return m_order.size(); }
    /// The files that are used: by name where all are, else in the order of the sample.
    [[nodiscard]] const std::vector<std::filesystem::path>& files() const { return m_files; }
    [[nodiscard]] std::int64_t leftOut() const { return m_leftOut; }

    /// Copies `out.size() / (3 s s)` preprocessed inputs from place `first` on, going round.
    void assemblePixels(std::size_t first, std::span<float> out) const;
    /// The same, rounded to the bits of bf16.
    void assemblePixels(std::size_t first, std::span<std::uint16_t> out) const;

    /// The same from the files: decodes, crops and preprocesses one picture on each thread, with the same result for
    /// any number of them. Adds its wall time to the stages Decode and Preprocess, in the ratio of what the threads
    /// spent.
    void assembleFromFiles(ThreadTeam& team, std::size_t first, std::span<float> out, backend::StageTimes& times) const;
    /// The same as the bits of bf16.
    void assembleFromFiles(ThreadTeam& team, std::size_t first, std::span<std::uint16_t> out,
                           backend::StageTimes& times) const;

private:
    /// One input; its pixels are those of the same place.
    struct Item {
        std::size_t file = 0;
        std::size_t round = 0;
        std::optional<clip::CropBox> box;  ///< none: all of it
    };

    /// The preprocessed input at a place.
    [[nodiscard]] std::span<const float> pixelsAt(std::size_t place) const;
    template <typename Value>
    void preprocessFiles(ThreadTeam& team, std::size_t first, std::span<Value> out, backend::StageTimes& times) const;
    void addInputs(std::size_t file, const clip::Image& image, std::size_t rounds, bool isPreprocessed,
                   std::mt19937_64& random);

    clip::ClipConfig m_config;
    std::size_t m_valuesPerImage;
    std::vector<std::filesystem::path> m_files;
    std::int64_t m_leftOut = 0;
    std::vector<Item> m_items;         ///< as they were made
    std::vector<std::size_t> m_order;  ///< places in m_items: all files once, then the first crop of each, and so on
    std::vector<float> m_pixels;       ///< of the items, where they are preprocessed
};

}  // namespace clipscope::bench
