// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_folder.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <ctime>
#include <system_error>

namespace clipscope::bench {
namespace {

std::string format(std::chrono::system_clock::time_point time, const char* pattern) {
    const std::time_t stamp = std::chrono::system_clock::to_time_t(time);
    std::tm local{};
    ::localtime_r(&stamp, &local);
    std::array<char, 64> text{};
    return {text.data(), std::strftime(text.data(), text.size(), pattern, &local)};
}

/// A plan's name may hold anything; a folder's should be easy to type.
std::string asFolderName(std::string name) {
    std::ranges::replace_if(
        name, [](unsigned char c) { return std::isalnum(c) == 0 && c != '-' && c != '_' && c != '.'; }, '-');
    return name.substr(0, 60);
}

}  // namespace

std::string folderTime(std::chrono::system_clock::time_point time) {
    return format(time, "%Y-%m-%dT%H-%M-%S");
}

std::string isoTime(std::chrono::system_clock::time_point time) {
    std::string text = format(time, "%Y-%m-%dT%H:%M:%S%z");
    return text.insert(text.size() - 2, ":");
}

std::filesystem::path makeRunFolder(const std::filesystem::path& outputDir, const std::string& planName,
                                    std::chrono::system_clock::time_point time) {
    const auto refuse = [](const std::filesystem::path& folder, const std::error_code& error) -> Error {
        return {ErrorCode::Output, MessageId::folder_unwritable, {folder.string(), error.message()}};
    };
    std::error_code error;
    std::filesystem::create_directories(outputDir, error);
    if (error) {
        throw refuse(outputDir, error);
    }
    const std::string name = folderTime(time) + '-' + asFolderName(planName);
    for (int number = 1;; ++number) {
        const auto folder = outputDir / (number == 1 ? name : name + '-' + std::to_string(number));
        if (std::filesystem::create_directory(folder, error)) {
            return folder;
        }
        if (error) {
            throw refuse(folder, error);
        }
    }
}

}  // namespace clipscope::bench
