package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03-07",
                "2019-03-07T18:40:00Z",
                "2019-03-07T18:40:00.000+03:30",
                "2019-03-07T18:40:00+0330",
                "2019-03-07 18:40",
                "20190307",
                "2019/03/07",
                "2019/3/7",
                "7.3.2019",
                "07.03.2019, 18:40",
                "7 March 2019",
                "7th of March, 2019",
                "Thursday 7 March 2019 - 18:40",
                "Thu, 07 Mar 2019 18:40:00 +0330",
                "Thu, 7 Mar 2019 18:40:00 GMT",
                "Thu, 7 Mar 19 18:40:00 GMT",
                "Thursday, March 7, 2019",
                "March 7th, 2019 at 6:40 p.m. EST",
                "Mar. 7, 2019 6:40PM",
                "18:40, 7 March 2019",
                "10:30 GMT 7 March 2019",
                "7-Mar-2019"
            })
    void aFullDateIsRead(String words) {
        assertThat(Day.of(words)).isEqualTo("2019-03-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 March",
                "March 2019",
                "2019",
                "04/03/2019",
                "30 February 2019",
                "yesterday",
                "Friday 7 March 2019",
                "Thu, 7 Foo 2019 18:40:00 GMT",
                "1970-01-01T00:00:00Z",
                "0000-00-00",
                "between 7 March 2019 and today",
                ""
            })
    void whatIsNoFullDateIsNotRead(String words) {
        assertThat(Day.of(words)).isNull();
    }

    @Test
    void aDayThatCannotBeAMonthTellsWhichIsWhich() {
        assertThat(Day.of("03/17/2019")).isEqualTo("2019-03-17");
        assertThat(Day.of("17/03/2019")).isEqualTo("2019-03-17");
    }
}
