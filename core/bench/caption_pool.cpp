// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/caption_pool.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <numeric>
#include <sstream>
#include <utility>

namespace clipscope::bench {
namespace {

std::vector<std::string> wordsOf(const std::string& line) {
    std::istringstream stream(line);
    return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

/// The line with its words shifted by `places`: as many tokens, another input.
std::string rotated(const std::string& line, std::size_t places) {
    std::vector<std::string> words = wordsOf(line);
    std::ranges::rotate(words, words.begin() + static_cast<std::ptrdiff_t>(places % words.size()));
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// So many of them, from all over the list.
std::vector<std::string> spread(const std::vector<std::string>& lines, std::size_t count) {
    std::vector<std::string> some;
    for (std::size_t at = 0; at < count; ++at) {
        some.push_back(lines[at * lines.size() / count]);
    }
    return some;
}

std::string readCaptions(const std::filesystem::path& file) {
    try {
        return readFile(file);
    } catch (const Error& error) {
        throw Error(error.code(), MessageId::captions_unreadable, error.message().args());
    }
}

}  // namespace

std::vector<std::string> CaptionPool::readLines(const std::filesystem::path& file) {
    std::istringstream stream(readCaptions(file));
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        // A tower reads far fewer tokens than that has.
        constexpr std::size_t longest = 8192;
        line.resize(std::min(line.size(), longest));
        if (!wordsOf(line).empty()) {
            lines.push_back(line);
        }
    }
    if (lines.empty()) {
        throw Error(ErrorCode::BadInput, MessageId::captions_file_empty, {file.string()});
    }
    constexpr std::size_t most = 8192;
    return lines.size() > most ? spread(lines, most) : lines;
}

CaptionPool::CaptionPool(std::vector<std::string> lines, const clip::Tokenizer& tokenizer, std::int64_t contextLength,
                         std::size_t distinct)
    : m_tokenizer(tokenizer), m_contextLength(static_cast<std::size_t>(contextLength)), m_captions(std::move(lines)) {
    const std::size_t given = m_captions.size();
    for (std::size_t next = given; next < distinct; ++next) {
        m_captions.push_back(rotated(m_captions[next % given], next / given));
    }
    for (const std::string& caption : m_captions) {
        m_tokens.push_back(tokenizer.encode(caption));
    }
}

double CaptionPool::meanTokens() const {
    const double all = std::accumulate(m_tokens.begin(), m_tokens.end(), 0.0,
                                       [](double sum, const auto& sequence) { return sum + sequence.length; });
    return all / static_cast<double>(m_tokens.size());
}

void CaptionPool::assembleTokens(std::size_t first, std::span<std::int32_t> ids,
                                 std::span<std::int32_t> lengths) const {
    for (std::size_t at = 0; at < lengths.size(); ++at) {
        const clip::TokenSequence& sequence = m_tokens[(first + at) % m_tokens.size()];
        std::ranges::copy(sequence.ids, ids.subspan(at * m_contextLength).begin());
        lengths[at] = sequence.length;
    }
}

void CaptionPool::assembleFromText(std::size_t first, std::span<std::int32_t> ids, std::span<std::int32_t> lengths,
                                   backend::StageTimes& times) const {
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t at = 0; at < lengths.size(); ++at) {
        const clip::TokenSequence sequence = m_tokenizer.encode(m_captions[(first + at) % m_captions.size()]);
        std::ranges::copy(sequence.ids, ids.subspan(at * m_contextLength).begin());
        lengths[at] = sequence.length;
    }
    times.add(backend::Stage::Preprocess, std::chrono::steady_clock::now() - begin);
}

}  // namespace clipscope::bench
