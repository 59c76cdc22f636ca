// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

namespace clipscope::clip {

/// Cuts a cleaned caption into words as CLIP's pattern does: the special tokens, English endings such as `'s`, runs
/// of letters, single digits, runs of anything else. Thread-safe after construction.
class WordSplitter {
public:
    WordSplitter();
    ~WordSplitter();
    WordSplitter(const WordSplitter&) = delete;
    WordSplitter& operator=(const WordSplitter&) = delete;

    /// The words of one caption, one after the other. For one thread; the text and the splitter outlive it.
    class Words {
    public:
        Words(const WordSplitter& splitter, std::string_view text);
        ~Words();
        Words(const Words&) = delete;
        Words& operator=(const Words&) = delete;

        /// The next word; empty where none is left.
        [[nodiscard]] std::string_view next();

    private:
        struct Matches;
        const WordSplitter& m_splitter;
        std::string_view m_text;
        std::unique_ptr<Matches> m_matches;
    };

private:
    struct Pattern;
    std::unique_ptr<Pattern> m_pattern;
};

}  // namespace clipscope::clip
