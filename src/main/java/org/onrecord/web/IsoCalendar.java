package org.onrecord.web;

import java.util.Date;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/** Writes days and times in UTC as ISO 8601 counts them: ICU by itself would go over to the Julian calendar before 1582. */
public final class IsoCalendar {
    private IsoCalendar() {
    }

    /**
     * What a language writes of a time; not for several threads.
     *
     * @param skeleton the fields that are wanted (CLDR), such as {@code yMMMMd}
     */
    public static DateFormat format(String skeleton, ULocale locale) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        format.setCalendar(calendar);
        return format;
    }
}
