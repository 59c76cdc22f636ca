// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace clipscope::report {

/// Every text once, in the order in which it first comes.
class Listed {
public:
    void add(const std::string& text) {
        if (std::ranges::find(m_texts, text) == m_texts.end()) {
            m_texts.push_back(text);
        }
    }
    [[nodiscard]] std::string text(const char* between) const {
        std::string all;
        for (const std::string& item : m_texts) {
            all += all.empty() ? item : between + item;
        }
        return all;
    }

private:
    std::vector<std::string> m_texts;
};

}  // namespace clipscope::report
