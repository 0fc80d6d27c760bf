using System;
using System.Globalization;

namespace com.tencent.imsdk.unity
{
    /// <summary>What the task of an Async call fails with.</summary>
    public sealed class TIMException : Exception
    {
        /// <summary>The code of the answer (TIMErrCode), or, where the call was refused at once, what it returned (TIMResult).</summary>
        public int Code { get; private set; }

        /// <summary>What the library says of it.</summary>
        public string Desc { get; private set; }

        /// <summary>The function, without Async.</summary>
        public string Function { get; private set; }

        /// <summary>What was answered with the code, such as the result of each item where all have failed; "" where nothing was.</summary>
        public string Json { get; private set; }

        internal TIMException(string function, int code, string desc, string json)
            : base(string.Format(CultureInfo.InvariantCulture, "{0}: {1} {2}", function, code, desc))
        {
            Function = function;
            Code = code;
            Desc = desc;
            Json = json;
        }
    }
}
